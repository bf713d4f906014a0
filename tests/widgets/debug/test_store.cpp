// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept beside a document follows its states: renamed, moved, deleted and brought back.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <set>

#include "engine/edit/intents.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "engine/project/beside_file.h"
#include "tests/support/test_program.h"
#include "tests/widgets/debug/runs.h"

namespace stepwright::debug {

using namespace test;

class TestStore : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> state_;

  static asl::Document changed(const asl::Document& document, const edit::Outcome& outcome) {
    return asl::Document::read(text::apply(document.text(), outcome->edits));
  }
  static QString write(const QTemporaryDir& folder, const QString& name, const std::string& text) {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) file.write(text.data(), static_cast<qint64>(text.size()));
    return file.fileName();
  }
  static std::string places(const DebugStore& store) {
    std::string text;
    for (const auto& each : store.content().breakpoints) text += each.state + ";";
    for (const auto& each : store.content().mocks) text += "mock " + each.state + ";";
    return text;
  }

 private Q_SLOTS:
  void init() {
    state_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", QFile::encodeName(state_->path()));
  }

  void aRenameTakesBreakpointsAndMocksAlong() {
    RunController controller;
    DebugStore store(controller);
    const QString key = QStringLiteral("1");
    const auto first = asl::Document::read(parcels);
    store.setDocument(first, {}, key);
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    store.rememberMock(store.key(), "Book", {});
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

  void breakpointsAndStopsAreStepsOfUndo() {
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), {}, QStringLiteral("1"));
    std::vector<std::function<void()>> undos;
    QStringList labels;
    store.steps().setPush([&](const QString& label, PanelSteps::Step redo, PanelSteps::Step undo) {
      labels << label;
      undos.push_back(std::move(undo));
      redo();
    });
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    auto all = store.content().breakpoints;
    all.front().condition = "weight > 1";
    store.setBreakpoints(all);
    store.setBreakpoints(all);  // the same: no step
    store.setStops({true, true, false, false});
    store.setBreakpoints({});
    QCOMPARE(labels,
             QStringList({QStringLiteral("Set a breakpoint"), QStringLiteral("Change a breakpoint"),
                          QStringLiteral("Change where runs stop"),
                          QStringLiteral("Clear 1 breakpoint(s)")}));
    undos[3]();
    QCOMPARE(store.content().breakpoints, all);
    undos[2]();
    QVERIFY(!store.content().stops.anyError);
    undos[1]();
    QCOMPARE(store.content().breakpoints.front().condition, std::string());
    undos[0]();
    QVERIFY(store.content().breakpoints.empty());
  }

  void idsStayUniqueOverWhatWasRead() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    {
      RunController controller;
      DebugStore store(controller);
      store.setDocument(asl::Document::read(parcels), path);
      store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
      store.toggleBreakpoint("/States/Each", debugger::Breakpoint::Kind::Exit);
    }
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), path);
    QCOMPARE(store.content().breakpoints.size(), std::size_t{2});
    store.toggleBreakpoint("/States/Each", debugger::Breakpoint::Kind::Enter);
    std::set<std::uint32_t> ids;
    for (const auto& each : store.content().breakpoints) ids.insert(each.id);
    QCOMPARE(ids.size(), std::size_t{3});
    // The one that arms another is gone: nothing is waited for.
    auto all = store.content().breakpoints;
    all[2].armedBy = all[0].id;
    store.setBreakpoints(all);
    all.erase(all.begin());
    store.setBreakpoints(all);
    QCOMPARE(store.content().breakpoints[1].armedBy, 0U);
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
      const auto kept = project::BesideFile(path.toStdString()).read().kept;
      QCOMPARE(kept.debug.breakpoints.size(), std::size_t{1});
    }
  }

  void aBreakpointLeavesNothingBesideTheDocument() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    const auto document = asl::Document::read(parcels);
    RunController controller;
    {
      DebugStore store(controller);
      store.setDocument(document, path, QStringLiteral("1"));
      store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
      store.setWatches({"$.a"});
      store.rememberInput(QStringLiteral("mine"), json::Value(1));
      store.rememberAnswer(QStringLiteral("1"), "Book", {});
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.asl.json")});
    DebugStore store(controller);
    store.setDocument(document, path, QStringLiteral("2"));
    QCOMPARE(places(store), bookId + std::string(";"));
    QCOMPARE(store.content().watches.size(), std::size_t{1});
    QCOMPARE(store.content().answers.size(), std::size_t{1});
    QCOMPARE(store.input().integer(), std::int64_t{1});
  }

  void whatOthersChangedMeanwhileStays() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    const QString shared = write(folder, QStringLiteral("a.asl.stepwright.json"),
                                 R"({"mocks":{"Book":{"answers":[]}}})");
    RunController controller;
    DebugStore store(controller);
    store.setDocument(asl::Document::read(parcels), path, QStringLiteral("1"));
    const char* pulled = R"({"mocks":{"Mark":{"answers":[]}}})";
    write(folder, QStringLiteral("a.asl.stepwright.json"), pulled);
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    store.setExpress(true);
    store.save();
    const auto kept = project::BesideFile(path.toStdString()).read().kept;
    QCOMPARE(kept.debug.mocks.at(0).state, std::string("Mark"));
    QVERIFY(kept.debug.express);
    QCOMPARE(kept.debug.breakpoints.size(), std::size_t{1});
  }

  void whatFollowsARenameIsWrittenWithTheDocument() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    const QString key = QStringLiteral("1");
    RunController controller;
    DebugStore store(controller);
    const auto first = asl::Document::read(parcels);
    store.setDocument(first, path, key);
    store.rememberMock(store.key(), "Book", {});
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    const auto second = changed(first, edit::renameState(first, bookId, "Reserve"));
    store.setDocument(second, path, key);
    store.save();
    const auto keptNames = [&] {
      const auto kept = project::BesideFile(path.toStdString()).read().kept.debug;
      return kept.mocks.at(0).state + " " + kept.breakpoints.at(0).state;
    };
    // The file still has the old name, and so has what is kept about it.
    QCOMPARE(keptNames(), "Book " + std::string(bookId));
    QCOMPARE(places(store), std::string("/States/Each/ItemProcessor/States/Reserve;mock Reserve;"));
    write(folder, QStringLiteral("a.asl.json"), second.text());
    store.documentSaved(key);
    store.save();
    QCOMPARE(keptNames(), std::string("Reserve /States/Each/ItemProcessor/States/Reserve"));
  }

  void aDocumentThatWasRenamedOutsideTakesWhatIsOnesOwnAlong() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    const QString moved = folder.filePath(QStringLiteral("b.asl.json"));
    const auto document = asl::Document::read(parcels);
    RunController controller;
    {
      DebugStore store(controller);
      store.setDocument(document, path, QStringLiteral("1"));
      store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    }
    QVERIFY(QFile::rename(path, moved));
    DebugStore store(controller);
    store.setDocument(document, moved, QStringLiteral("2"));
    QCOMPARE(places(store), bookId + std::string(";"));
  }

  void theMocksOfAFileOfTheirOwnAreSaidAndWrittenNowhere() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    write(folder, QStringLiteral("a.mocks.json"),
          R"({"StateMachines":{"a":{"TestCases":{"good":{"Book":"B"},"bad":{"Book":"B"}}}},
              "MockedResponses":{"B":{"0":{"Return":1}}}})");
    RunController controller;
    DebugStore store(controller);
    QStringList said;
    connect(&store, &DebugStore::said, &store, [&](const QString& words) { said << words; });
    store.setDocument(asl::Document::read(parcels), path, QStringLiteral("1"));
    QCOMPARE(said.size(), 1);
    QVERIFY2(said[0].contains(QStringLiteral("a.mocks.json")) &&
                 said[0].contains(QStringLiteral("a # good")),
             qPrintable(said[0]));
    QCOMPARE(places(store), std::string("mock Book;"));
    store.toggleBreakpoint(bookId, debugger::Breakpoint::Kind::Enter);
    store.save();
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("a.asl.stepwright.json"))));
  }

  void whatIsWrongIsSaidAndNotWrittenOver() {
    const QTemporaryDir folder;
    const QString path = write(folder, QStringLiteral("a.asl.json"), parcels);
    const char* wrong = R"({"answers":{"Book":{"kind":"result","reslut":1}},"inputs":{"a":1}})";
    const QString shared = write(folder, QStringLiteral("a.asl.stepwright.json"), wrong);
    RunController controller;
    DebugStore store(controller);
    std::string said;
    connect(&store, &DebugStore::troubled, &store,
            [&](const Error& trouble) { said = trouble.message + trouble.remedy; });
    store.setDocument(asl::Document::read(parcels), path, QStringLiteral("1"));
    QVERIFY2(said.find("\"reslut\"") != std::string::npos &&
                 said.find("Did you mean \"result\"?") != std::string::npos,
             said.c_str());
    store.setExpress(true);
    store.save();
    QFile file(shared);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("reslut"));
  }
};

}  // namespace stepwright::debug

STEPWRIGHT_TEST(stepwright::debug::TestStore, QCoreApplication)
#include "test_store.moc"
