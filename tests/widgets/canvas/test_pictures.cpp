// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/picture.h"

using namespace stepwright;
using namespace stepwright::canvas;

class TestPictures : public QObject {
  Q_OBJECT
 private slots:
  void svgKeepsTextAsText() {
    const QString path = dir_.filePath(QStringLiteral("order.svg"));
    QVERIFY(writeSvg(orderDocument(), {}, nullptr, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    for (const char* name :
         {"Validate", "Route", "Approve", "Each", "Pack", "Book", "Pause", "Done", "Rejected"})
      QVERIFY2(svg.contains(QByteArray(">") + name + "<") || svg.contains(name), name);
    QVERIFY(svg.count("<text") > 12);
    QVERIFY(!svg.contains("<image"));
    QVERIFY(svg.contains("font-weight=\"600\""));
    QVERIFY(!svg.contains("font-weight=\"630\""));
  }

  void svgCanBeDrawnAgain() {
    const QString path = dir_.filePath(QStringLiteral("pair.svg"));
    QVERIFY(writeSvg(pairDocument(), {}, nullptr, path));
    QSvgRenderer renderer(path);
    QVERIFY(renderer.isValid());
    QVERIFY(renderer.defaultSize().width() > 150);
  }

  void pngsDifferByThemeRunAndScale() {
    const auto save = [&](const char* name, const PictureOptions& options,
                          const replay::RunView* run) {
      const QString path = dir_.filePath(QLatin1String(name));
      if (!writePng(orderDocument(), options, run, path)) return QImage();
      return QImage(path);
    };
    PictureOptions dark, large;
    dark.theme = common::ThemeKind::Dark;
    large.scale = 2;
    replay::RunView run;
    run.status = replay::RunStatus::Succeeded;
    run.states["/States/Validate"].status = replay::StateStatus::Succeeded;
    const QImage plain = save("a.png", {}, nullptr);
    QVERIFY(!plain.isNull());
    QVERIFY(plain != save("b.png", dark, nullptr));
    QVERIFY(plain != save("c.png", {}, &run));
    QVERIFY(qAbs(save("d.png", large, nullptr).width() - 2 * plain.width()) <= 2);
  }

  void thumbnailsHaveTheSizeAskedFor() {
    QCOMPARE(drawImage(orderDocument(), {}, nullptr, QSize(320, 116)).size(), QSize(320, 116));
  }

  void anUnwritablePathIsSaid() {
    QVERIFY(!writeSvg(pairDocument(), {}, nullptr, QStringLiteral("/nonexistent/folder/a.svg")));
    QVERIFY(!writePng(pairDocument(), {}, nullptr, QStringLiteral("/nonexistent/folder/a.png")));
  }

  void brokenAndEmptyDocumentsHaveAPicture() {
    QVERIFY(!drawImage(asl::Document::read("{"), {}, nullptr).isNull());
    QVERIFY(!drawImage(emptyDocument(), {}, nullptr).isNull());
  }

 private:
  QTemporaryDir dir_;
};

STEPWRIGHT_TEST(TestPictures)
#include "test_pictures.moc"
