// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

#include "engine/json/parse.h"
#include "tests/support/test_program.h"
#include "widgets/common/apply_theme.h"
#include "widgets/palette/palette.h"
#include "widgets/palette/palette_model.h"
#include "widgets/palette/palette_view.h"
#include "widgets/palette/snippet_store.h"

using namespace stepwright;
using namespace stepwright::palette;

namespace {

const QByteArray pair =
    "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\"},"
    "\"B\":{\"Type\":\"Succeed\"}}}";

QStringList namesOf(const SnippetStore& store) {
  QStringList names;
  for (const auto& snippet : store.snippets()) names << snippet.name;
  return names;
}

}  // namespace

class TestSnippets : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { common::applyTheme(*qApp, common::ThemeKind::Light); }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", folder_->filePath(QStringLiteral("data")).toUtf8());
    store_ = std::make_unique<SnippetStore>(path());
  }
  void cleanup() { store_.reset(); }

  void areFilesOfAslThatOutliveTheProgram() {
    QSignalSpy changed(store_.get(), &SnippetStore::changed);
    const QString file = store_->add(QStringLiteral("Pay / retry"), pair);
    QCOMPARE(file, QStringLiteral("Pay - retry.asl.json"));
    QVERIFY(changed.count() > 0);
    const auto value = json::parse(read(file).toStdString());
    QVERIFY(value.ok());
    QCOMPARE(QString::fromStdString(std::string((*value)["StartAt"].string())),
             QStringLiteral("A"));
    const SnippetStore again(path());
    QCOMPARE(namesOf(again), QStringList{QStringLiteral("Pay / retry")});
    QCOMPARE(again.snippets().front().states, 2);
  }

  void namesNeedNotDiffer() {
    QVERIFY(store_->add(QStringLiteral("Same"), pair) != store_->add(QStringLiteral("Same"), pair));
    QCOMPARE(namesOf(*store_), (QStringList{QStringLiteral("Same"), QStringLiteral("Same")}));
  }

  void areRenamedDeletedAndPutInOrder() {
    const QString a = store_->add(QStringLiteral("One"), pair);
    const QString b = store_->add(QStringLiteral("Two"), pair);
    store_->add(QStringLiteral("Three"), pair, 0);
    QCOMPARE(namesOf(*store_),
             (QStringList{QStringLiteral("Three"), QStringLiteral("One"), QStringLiteral("Two")}));
    store_->move(b, 0);
    store_->move(a, 3);
    const QStringList expected{QStringLiteral("Two"), QStringLiteral("Three"),
                               QStringLiteral("One")};
    QCOMPARE(namesOf(*store_), expected);
    QCOMPARE(namesOf(SnippetStore(path())), expected);
    QVERIFY(store_->rename(b, QStringLiteral("Zwei")));
    QVERIFY(!QFile::exists(QDir(path()).filePath(b)));
    QCOMPARE(namesOf(*store_).first(), QStringLiteral("Zwei"));
    QVERIFY(store_->remove(a));
    QCOMPARE(namesOf(SnippetStore(path())),
             (QStringList{QStringLiteral("Zwei"), QStringLiteral("Three")}));
  }

  void brokenFilesAreShownWithTheReason() {
    store_->add(QStringLiteral("Good"), pair);
    write(QStringLiteral("a.asl.json"), "{\"StartAt\": ");
    write(QStringLiteral("b.asl.json"),
          "{\"StartAt\":\"Z\",\"States\":{\"A\":{\"Type\":\"Pass\"}}}");
    write(QStringLiteral("c.asl.json"), "[]");
    store_->refresh();
    QCOMPARE(store_->snippets().size(), std::size_t(4));
    PaletteModel model;
    model.setSnippets(store_->items());
    const QModelIndex mine = model.mine();
    QCOMPARE(model.rowCount(mine), 4);
    for (int row = 1; row < 4; ++row) {
      const QModelIndex broken = model.index(row, 0, mine);
      QVERIFY(!broken.data(Qt::ToolTipRole).toString().isEmpty());
      QCOMPARE(broken.data(PaletteModel::IconNameRole).toString(), QStringLiteral("warning"));
      QVERIFY(!model.flags(broken).testFlag(Qt::ItemIsDragEnabled));
      QVERIFY(broken.data(PaletteModel::JsonRole).toByteArray().isEmpty());
    }
    QVERIFY(model.index(2, 0, mine)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("StartAt")));
    // Nothing was written over.
    QCOMPARE(read(QStringLiteral("a.asl.json")), QByteArray("{\"StartAt\": "));
  }

  void filesFromOthersAppear() {
    store_->add(QStringLiteral("Mine"), pair);
    QSignalSpy changed(store_.get(), &SnippetStore::changed);
    write(QStringLiteral("shared.asl.json"), pair);
    QTRY_VERIFY(changed.count() > 0);
    QTRY_COMPARE(namesOf(*store_), (QStringList{QStringLiteral("Mine"), QStringLiteral("shared")}));
  }

  void whatCannotBeWrittenIsSaid() {
    SnippetStore store(QStringLiteral("/proc/nowhere"));
    QVERIFY(store.add(QStringLiteral("A"), pair).isEmpty());
    QVERIFY(store.error().contains(QStringLiteral("/proc/nowhere")));
    QVERIFY(store_->add(QStringLiteral("A"), "{}").isEmpty());
    QVERIFY(!store_->error().isEmpty());
  }

  void statesAreDroppedOnMine() {
    Palette palette;
    palette.resize(220, 700);
    palette.show();
    QSignalSpy keep(&palette, &Palette::keepSnippetRequested);
    auto* view = palette.findChild<PaletteView*>();
    QMimeData data;
    data.setData(QString::fromLatin1(mimeType), "{\"name\":\"Two\",\"fragment\":" + pair + "}");
    drop(*view, view->rect().center(), data);
    QCOMPARE(keep.count(), 1);
    QCOMPARE(keep.at(0).at(0).toString(), QStringLiteral("Two"));
    QVERIFY(keep.at(0).at(1).toByteArray().contains("\"StartAt\""));
    QMimeData words;
    words.setText(QStringLiteral("hello"));
    drop(*view, view->rect().center(), words);
    QCOMPARE(keep.count(), 1);
    QMimeData single;
    single.setData(QString::fromLatin1(mimeType),
                   "{\"name\":\"Nap\",\"state\":{\"Type\":\"Wait\",\"Seconds\":1}}");
    drop(*view, view->rect().center(), single);
    QCOMPARE(keep.count(), 2);
    const auto machine = json::parse(keep.at(1).at(1).toByteArray().toStdString());
    QVERIFY((*machine)["States"]["Nap"]["End"].boolean());
  }

  void areRenamedInPlaceAndOrderedByDragging() {
    store_->add(QStringLiteral("One"), pair);
    const QString two = store_->add(QStringLiteral("Two"), pair);
    Palette palette;
    palette.resize(220, 1600);
    palette.setSnippets(store_->items());
    palette.show();
    palette.activateWindow();
    auto* view = palette.findChild<PaletteView*>();
    QSignalSpy renamed(&palette, &Palette::renameSnippetRequested);
    palette.editSnippet(two);
    auto* field = view->viewport()->findChild<QLineEdit*>();
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("Deux"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(renamed.at(0), (QList<QVariant>{two, QStringLiteral("Deux")}));

    auto* model = qobject_cast<PaletteModel*>(view->model());
    QSignalSpy moved(&palette, &Palette::moveSnippetRequested);
    const QModelIndex mine = model->mine();
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(1, 0, mine)}));
    const QRect first = view->visualRect(model->index(0, 0, mine));
    drop(*view, first.topLeft() + QPoint(40, 4), *data);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.at(0), (QList<QVariant>{two, 0}));
    QSignalSpy removed(&palette, &Palette::removeSnippetRequested);
    view->setCurrentIndex(model->index(1, 0, mine));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
  }

 private:
  [[nodiscard]] QString path() const { return folder_->filePath(QStringLiteral("snippets")); }
  QByteArray read(const QString& name) const {
    QFile file(QDir(path()).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void write(const QString& name, const QByteArray& text) const {
    QFile file(QDir(path()).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
  static void drop(PaletteView& view, const QPoint& at, const QMimeData& data) {
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
    QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &event);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<SnippetStore> store_;
};

STEPWRIGHT_TEST(TestSnippets)
#include "test_snippets.moc"
