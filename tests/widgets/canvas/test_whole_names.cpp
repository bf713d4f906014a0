// SPDX-License-Identifier: GPL-3.0-or-later
// Names are not cut: a box takes more room for one first, and a picture all that it wants.
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QtTest>

#include "engine/asl/bind.h"
#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/box_words.h"
#include "widgets/canvas/paint_box.h"
#include "widgets/canvas/picture.h"

using namespace stepwright;
using namespace stepwright::canvas;

namespace {

asl::Document named(const QString& name, const char* type = "Task") {
  const std::string key = '"' + name.toStdString() + '"';
  return asl::Document::read("{\"StartAt\": " + key + ", \"States\": {" + key + ": {\"Type\": \"" +
                             type + "\", \"Resource\": \"arn:aws:states:::sqs:sendMessage\"}}}");
}

DrawnNode boxOf(const asl::Document& document, bool whole) {
  DrawingOptions options;
  options.wholeNames = whole;
  const Drawing drawing = draw(document.graph(), *document.machine(), options);
  for (const DrawnNode& node : drawing.nodes)
    if (node.isState()) return node;
  return {};
}

QString squeezed(QString words) { return words.remove(QRegularExpression(QStringLiteral("\\s"))); }

/// All that an SVG says, in its order, without spaces.
QString textsOf(const QByteArray& svg) {
  static const QRegularExpression texts(QStringLiteral("<text [^>]*>([^<]*)</text>"));
  QString all;
  for (auto found = texts.globalMatch(QString::fromUtf8(svg)); found.hasNext();)
    all += found.next().captured(1);
  all.replace(QLatin1String("&lt;"), QLatin1String("<"));
  all.replace(QLatin1String("&gt;"), QLatin1String(">"));
  all.replace(QLatin1String("&quot;"), QLatin1String("\""));
  return squeezed(all.replace(QLatin1String("&amp;"), QLatin1String("&")));
}

void collectNames(const asl::GraphScope& scope, QStringList& into) {
  for (const asl::GraphNode& node : scope.nodes) {
    if (node.kind == asl::NodeKind::State || node.kind == asl::NodeKind::MissingTarget)
      into << QString::fromStdString(node.name);
    for (const asl::GraphScope& branch : node.branches) collectNames(branch, into);
  }
}

}  // namespace

class TestWholeNames : public QObject {
  Q_OBJECT
 private slots:
  void aBoxGrowsBeforeItsNameIsCut() {
    QCOMPARE(boxOf(named(QStringLiteral("Pay")), false).rect.size(), QSizeF(184, 56));
    double width = 184, height = 56;
    for (int words = 1; words <= 12; ++words) {
      QString name = QStringLiteral("Reserve");
      for (int i = 1; i < words; ++i) name += QStringLiteral(" stock");
      const DrawnNode box = boxOf(named(name), false);
      QVERIFY(box.rect.width() <= 264 && box.rect.height() <= 88);
      QVERIFY(box.rect.height() >= height);
      if (box.rect.height() == height) QVERIFY(box.rect.width() >= width);
      height = box.rect.height();
      width = box.rect.width();
    }
    QCOMPARE(QSizeF(width, height), QSizeF(264, 88));
    QCOMPARE(boxOf(named(QStringLiteral("Is it?"), "Choice"), false).rect.width(), 224.0);
  }

  void whatIsWholeAtHalfIsWholeAtFull() {
    for (int length = 4; length <= 80; length += 4) {
      QString name;
      for (int i = 0; i < length; ++i) name += i % 9 == 8 ? QLatin1Char(' ') : QLatin1Char('a');
      for (const char* type : {"Task", "Choice", "Pass", "Wait", "Fail", "Succeed"}) {
        const DrawnNode box = boxOf(named(name.trimmed(), type), false);
        PaintContext full, half;
        half.setScale(0.51);
        const auto cut = [&](const PaintContext& context) {
          return wordsOf(box, context).name.join(QString()).contains(QChar(0x2026));
        };
        QVERIFY2(!cut(full) || cut(half), qPrintable(QLatin1String(type) + name));
      }
    }
  }

  void noLineIsWiderThanItsRoom() {
    for (const QString& name :
         {QStringLiteral("Check whether the parcel is heavier than the courier of the day takes"),
          QStringLiteral("checkWhetherTheParcelIsHeavierThanTheCourierOfTheDayTakesIt"),
          QString(80, QLatin1Char('W')), QString(60, QChar(0x4E2D))}) {
      const DrawnNode box = boxOf(named(name), true);
      const PaintContext context;
      const BoxWords words = wordsOf(box, context);
      QCOMPARE(squeezed(words.name.join(QString())), squeezed(name));
      for (const QString& line : words.name)
        QVERIFY(QFontMetricsF(context.name).horizontalAdvance(line) <= box.rect.width() - 64);
    }
  }

  void namesInPicturesAreWhole() {
    for (const char* type : {"Task", "Choice", "Pass", "Wait", "Fail", "Succeed", "Map"}) {
      const QString name = QString(80, QLatin1Char('M'));
      QVERIFY2(textsOf(svgOf(named(name, type), {}, nullptr)).contains(name), type);
    }
  }

  void textsFitInAnyFont() {
    const QByteArray svg = svgOf(orderDocument(), {}, nullptr);
    QVERIFY(svg.contains("font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\""));
    static const QRegularExpression family(QStringLiteral("font-family=\"([^\"]*)\""));
    for (auto found = family.globalMatch(QString::fromUtf8(svg)); found.hasNext();)
      QVERIFY(found.next().captured(1).endsWith(QStringLiteral("sans-serif")));
    QCOMPARE(svg.count("textLength="), svg.count("<text "));
  }

  void aPngSaysItsLimit() {
    const auto drawn = pngWithin(orderDocument(), {}, nullptr, 1);
    QVERIFY(drawn.ok() && drawn->note.empty());
    const auto refused = pngWithin(orderDocument(), {}, nullptr, 60);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, std::string("picture.tooLarge"));
    std::string text = "{\"StartAt\": \"S0\", \"States\": {";
    for (int i = 0; i < 400; ++i)
      text += "\"S" + std::to_string(i) + "\": {\"Type\": \"Pass\", \"Next\": \"S" +
              std::to_string(i + 1) + "\"},";
    text += "\"S400\": {\"Type\": \"Succeed\"}}}";
    const auto long_ = pngWithin(asl::Document::read(text), {}, nullptr, std::nullopt);
    QVERIFY(long_.ok());
    QVERIFY(!long_->note.empty());
    const QImage image = QImage::fromData(QByteArray::fromStdString(long_->bytes));
    QVERIFY(image.height() > 20000 && image.height() <= 32767);
  }

  void everyWorkflowOfTheCorpus() {
    const QDir folder(QStringLiteral(STEPWRIGHT_SHARED_DIR "/corpus/workflows"));
    if (!folder.exists()) QSKIP("the corpus is not here");
    int files = 0, names = 0;
    QStringList cut;
    for (const QString& file : folder.entryList(QDir::Files)) {
      QFile in(folder.filePath(file));
      QVERIFY(in.open(QIODevice::ReadOnly));
      const auto document = asl::Document::read(in.readAll().toStdString(),
                                                asl::Document::formatOf(file.toStdString()));
      const QString all = textsOf(svgOf(document, {}, nullptr));
      QStringList each;
      collectNames(document.graph(), each);
      for (const QString& name : each) {
        ++names;
        if (!all.contains(squeezed(name))) cut << file + QStringLiteral(": ") + name;
      }
      ++files;
    }
    qInfo("%d names in %d workflows", names, files);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
  }
};

STEPWRIGHT_TEST(TestWholeNames)
#include "test_whole_names.moc"
