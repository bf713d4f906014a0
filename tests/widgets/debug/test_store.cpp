// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept beside a document follows its states: renamed, moved, deleted and brought back.
#include "engine/edit/intents.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "tests/widgets/debug/runs.h"

namespace stepwright::debug {

using namespace test;

class TestStore : public QObject {
  Q_OBJECT

 private:
  static asl::Document changed(const asl::Document& document, const edit::Outcome& outcome) {
    return asl::Document::read(text::apply(document.text(), outcome->edits));
  }
  static std::string places(const DebugStore& store) {
    std::string text;
    for (const auto& each : store.content().breakpoints) text += each.state + ";";
    for (const auto& each : store.content().mocks) text += "mock " + each.state + ";";
    return text;
  }

 private Q_SLOTS:
  void aRenameTakesBreakpointsAndMocksAlong() {
    RunController controller;
    DebugStore store(controller);
    const QString key = QStringLiteral("1");
    const auto first = asl::Document::read(parcels);
    store.setDocument(first, {}, key);
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    store.rememberMock("Book", {});
    const auto second = changed(first, edit::renameState(first, bookId, "Reserve"));
    store.setDocument(second, {}, key);
    QCOMPARE(places(store), std::string("/States/Each/ItemProcessor/States/Reserve;mock Reserve;"));
    const auto third = changed(second, edit::renameState(second, "/States/Each", "All"));
    store.setDocument(third, {}, key);
    QCOMPARE(places(store), std::string("/States/All/ItemProcessor/States/Reserve;mock Reserve;"));
    store.setDocument(second, {}, key);  // as undo does
    store.setDocument(first, {}, key);
    QCOMPARE(places(store), bookId + std::string(";mock Book;"));
  }

  void whatIsDeletedComesBackWithItsMarks() {
    RunController controller;
    DebugStore store(controller);
    const QString key = QStringLiteral("1");
    const auto first = asl::Document::read(parcels);
    store.setDocument(first, {}, key);
    store.toggleBreakpoint("/States/Each", debugger::Breakpoint::Kind::Exit);
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    const std::string before = places(store);
    const auto second = changed(first, edit::removeState(first, "/States/Each"));
    store.setDocument(second, {}, key);
    QVERIFY(store.state(bookId) == nullptr);
    store.setDocument(first, {}, key);
    QCOMPARE(places(store), before);
    QVERIFY(store.state(bookId) != nullptr);
  }

  void untitledDocumentsHaveStoresOfTheirOwn() {
    RunController controller;
    DebugStore store(controller);
    const auto document = asl::Document::read(parcels);
    store.setDocument(document, {}, QStringLiteral("1"));
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    store.setDocument(document, {}, QStringLiteral("2"));
    QCOMPARE(places(store), std::string());
    store.toggleBreakpoint("/States/Done", debugger::Breakpoint::Kind::Enter);
    store.setDocument(document, {}, QStringLiteral("1"));
    QCOMPARE(places(store), bookId + std::string(";"));
    store.setDocument(document, {}, QStringLiteral("2"));
    QCOMPARE(places(store), std::string("/States/Done;"));
  }

  void anotherNameOfTheFileTakesAllAlong() {
    const QTemporaryDir folder;
    RunController controller;
    DebugStore store(controller);
    const auto document = asl::Document::read(parcels);
    const QString a = folder.filePath(QStringLiteral("a.asl.json"));
    const QString b = folder.filePath(QStringLiteral("b.asl.json"));
    store.setDocument(document, {}, QStringLiteral("1"));
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    store.setDocument(document, a, QStringLiteral("1"));
    store.setDocument(document, b, QStringLiteral("1"));
    QCOMPARE(places(store), bookId + std::string(";"));
    store.save();
    for (const QString& path : {a, b}) {
      const auto kept = project::readSidecar(project::sidecarPath(path.toStdString()));
      QCOMPARE(kept->breakpoints.size(), std::size_t{1});
    }
  }
};

}  // namespace stepwright::debug

QTEST_GUILESS_MAIN(stepwright::debug::TestStore)
#include "test_store.moc"
