// SPDX-License-Identifier: GPL-3.0-or-later
// What is one's own about a document changes nothing that lies beside it, what a team shares does,
// and both go along with the states.
#include <QDir>
#include <QFile>

#include "app/main_window/notice_bar.h"
#include "engine/edit/rename.h"
#include "engine/project/beside_file.h"
#include "tests/journeys/debugging.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/graph_view.h"

namespace stepwright::journeys {

namespace {

const char* kText =
    R"({"StartAt":"Each","States":{"Each":{"Type":"Map","Next":"Ask","ItemProcessor":{
  "StartAt":"In","States":{"In":{"Type":"Pass","End":true}}}},
  "Ask":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true}}})";

}  // namespace

class Journey33Teams : public QObject {
  Q_OBJECT

  static QStringList files(Stage& stage) {
    return QDir(stage.folder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
  }
  static project::Kept kept(const QString& path) {
    return project::BesideFile(path.toStdString()).read().kept;
  }
  /// "Call /States/All": the state of the first mock and of the last breakpoint.
  static std::string keptStates(const QString& path) {
    const auto debug = kept(path).debug;
    return (debug.mocks.empty() ? "" : debug.mocks.front().state) + " " +
           (debug.breakpoints.empty() ? "" : debug.breakpoints.back().state);
  }
  static void put(const QString& path, const char* text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }

 private slots:
  void f9ChangesNoFileAndSurvivesReopening() {
    Stage stage;
    Debugging debugging(stage);
    const QString path = debugging.write(QStringLiteral("shop.asl.json"), kText);
    debugging.breakAt("Ask");
    stage.page().graph().collapseAll(true);
    debugging.panels().setInput(QStringLiteral("mine"), json::Value(7));
    stage.act("close");
    QCOMPARE(files(stage), QStringList{QStringLiteral("shop.asl.json")});
    QCOMPARE(stage.read(path), QByteArray(kText));
    stage.window().openFile(path);
    QCOMPARE(debugging.panels().marks().size(), std::size_t{1});
    QVERIFY(!stage.page().graph().collapsed().isEmpty());
    QCOMPARE(project::inputOf(debugging.panels().remembered())->second.integer(), std::int64_t{7});
  }

  void anOldFileIsTakenOver() {
    Stage stage;
    Debugging debugging(stage);
    const QString shared = stage.folder() + QStringLiteral("/shop.asl.stepwright.json");
    const char* old =
        R"({"breakpoints":[{"state":"/States/Ask","kind":"enter"}],"folded":["/States/Each"],
      "watches":["$.a"],"theirs":1.50})";
    put(shared, old);
    const QString path = debugging.write(QStringLiteral("shop.asl.json"), kText);
    QCOMPARE(debugging.panels().marks().size(), std::size_t{1});
    debugging.breakAt("Each");
    stage.act("close");
    QCOMPARE(stage.read(shared), QByteArray(old));
    stage.window().openFile(path);
    QCOMPARE(debugging.panels().marks().size(), std::size_t{2});
    debugging.mock("Ask", "1");
    stage.act("close");
    QVERIFY(!stage.read(shared).contains("breakpoints"));
    QVERIFY(!stage.read(shared).contains("folded"));
    QVERIFY(stage.read(shared).contains("1.50"));
    QVERIFY(stage.read(shared).contains("mocks"));
    stage.window().openFile(path);
    QCOMPARE(debugging.panels().marks().size(), std::size_t{2});
    QCOMPARE(debugging.panels().remembered().watches.size(), std::size_t{1});
    QCOMPARE(stage.page().graph().collapsed().size(), 1);
  }

  void everythingFollowsARenameAndComesBackWithUndo() {
    Stage stage;
    Debugging debugging(stage);
    const QString path = debugging.write(QStringLiteral("shop.asl.json"), kText);
    debugging.breakAt("In");
    debugging.breakAt("Each");
    debugging.mock("Ask", "1");
    stage.page().graph().collapseAll(true);
    const auto rename = [&](const char* name, const char* next) {
      QVERIFY(stage.model().apply(*edit::renameState(stage.model().document(),
                                                     stage.idOf(QString::fromLatin1(name)), next)));
      stage.model().settle();
    };
    rename("Each", "All");
    rename("Ask", "Call");
    const auto marks = [&] {
      std::string all;
      for (const auto& mark : debugging.panels().marks()) all += mark.state + " ";
      return all;
    };
    QCOMPARE(marks(), std::string("/States/All/ItemProcessor/States/In /States/All "));
    QCOMPARE(debugging.panels().overlaid().mocked, std::vector<std::string>{"Call"});
    QCOMPARE(stage.page().graph().collapsed(), QSet<QString>{QStringLiteral("/States/All")});
    stage.act("save");
    QTRY_COMPARE(keptStates(path), std::string("Call /States/All"));
    stage.act("undo");
    stage.act("undo");
    stage.model().settle();
    QCOMPARE(marks(), std::string("/States/Each/ItemProcessor/States/In /States/Each "));
    QCOMPARE(debugging.panels().overlaid().mocked, std::vector<std::string>{"Ask"});
    QCOMPARE(stage.page().graph().collapsed(), QSet<QString>{QStringLiteral("/States/Each")});
    stage.act("save");
    QTRY_COMPARE(keptStates(path), std::string("Ask /States/Each"));
  }

  void aNewNameOutsideOfTheProgramTakesOnesOwnAlong() {
    Stage stage;
    Debugging debugging(stage);
    const QString path = debugging.write(QStringLiteral("shop.asl.json"), kText);
    debugging.breakAt("Ask");
    stage.act("close");
    const QString moved = stage.folder() + QStringLiteral("/store.asl.json");
    QVERIFY(QFile::rename(path, moved));
    stage.window().openFile(moved);
    QCOMPARE(debugging.panels().marks().size(), std::size_t{1});
  }

  void whatIsOfANewerVersionIsSaidAndKept() {
    Stage stage;
    Debugging debugging(stage);
    const QString shared = stage.folder() + QStringLiteral("/shop.asl.stepwright.json");
    put(shared, R"({"versions":{"canvas":2},"canvas":{"in":"another way"}})");
    debugging.write(QStringLiteral("shop.asl.json"), kText);
    auto* notice = stage.find<app::NoticeBar>();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().note.contains(QStringLiteral("newer version")),
             qPrintable(notice->text().note));
    debugging.mock("Ask", "1");
    stage.act("close");
    QVERIFY(stage.read(shared).contains("another way"));
    QVERIFY(stage.read(shared).contains("mocks"));
  }

  void theCaseOfAMockFileIsSaid() {
    Stage stage;
    Debugging debugging(stage);
    put(stage.folder() + QStringLiteral("/shop.mocks.json"),
        R"({"StateMachines":{"shop":{"TestCases":{"good":{"Ask":"A"}}}},"MockedResponses":{"A":{"0":{"Return":1}}}})");
    debugging.write(QStringLiteral("shop.asl.json"), kText);
    QVERIFY2(stage.status().contains(QStringLiteral("shop # good")), qPrintable(stage.status()));
    stage.act("close");
    QCOMPARE(files(stage).size(), 2);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey33Teams)
#include "journey_33_mine_and_the_teams.moc"
