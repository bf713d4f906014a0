// SPDX-License-Identifier: GPL-3.0-or-later
// A SAM project is opened: nothing of it runs before it is allowed; then its functions answer, what
// they write stands in the Console, and what was allowed is not asked again until it says something
// else.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <QContextMenuEvent>
#include <QDir>
#include <QDirIterator>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <string>
#include <string_view>
#include <thread>

#include "app/main_window/code_opener.h"
#include "app/main_window/consent_bar.h"
#include "app/main_window/path_bar.h"
#include "engine/edit/rename.h"
#include "engine/project/beside_file.h"
#include "tests/journeys/debugging.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/overlay.h"
#include "widgets/common/banner.h"
#include "widgets/debug/document_run.h"
#include "widgets/debug/gantt_view.h"
#include "widgets/debug/mocks_panel.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/stack_panel.h"
#include "widgets/debug/tasks_panel.h"

namespace stepwright::journeys {

/// Somebody who would be called.
struct Listener {
  int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  int port = 0;
  Listener() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(socket, 1);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
  }
  ~Listener() { ::close(socket); }
  [[nodiscard]] bool wasCalled() const { return ::accept(socket, nullptr, nullptr) >= 0; }
  /// Answers the first that calls, within half a minute; what that one said.
  [[nodiscard]] std::string answerOne() const {
    pollfd waits{socket, POLLIN, 0};
    if (::poll(&waits, 1, 30000) != 1) return {};
    const int peer = ::accept(socket, nullptr, nullptr);
    char bytes[65536];
    const ssize_t size = ::recv(peer, bytes, sizeof bytes, 0);
    constexpr std::string_view answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    static_cast<void>(::send(peer, answer.data(), answer.size(), MSG_NOSIGNAL));
    ::close(peer);
    return {bytes, size > 0 ? static_cast<std::size_t>(size) : 0};
  }
};

class Journey41Tasks : public QObject {
  Q_OBJECT

  /// The sample, as somebody has it in a folder.
  static QString project(Stage& stage) {
    const QDir from(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-functions"));
    const QDir to(stage.folder() + QStringLiteral("/order"));
    for (const char* file : {"template.yaml", "flow.asl.json", "flow.input.json",
                             "src/price/app.mjs", "src/price/rates.mjs", "src/stock/app.py",
                             "src/stock/shelves.py", "src/approve/app.cjs"}) {
      const QString name = QString::fromLatin1(file);
      to.mkpath(QFileInfo(name).path());
      QFile::copy(from.filePath(name), to.filePath(name));
    }
    return to.filePath(QStringLiteral("flow.asl.json"));
  }
  static QString asked(Stage& stage) {
    auto* bar = stage.find<app::ConsentBar>();
    return bar->isVisible() ? bar->words().title : QString();
  }
  /// What stands in the row of that resource; "" where there is none.
  static QString cell(const debug::TasksPanel& list, const char* resource, int column,
                      int role = Qt::DisplayRole) {
    const QAbstractItemModel& model = *list.model();
    for (int row = 0; row < model.rowCount(); ++row)
      if (model.index(row, debug::TasksModel::Resource).data().toString() ==
          QLatin1String(resource))
        return model.index(row, column).data(role).toString();
    return {};
  }
  static void choose(Stage& stage, int link) {
    const char* buttons[] = {"consentAllow", "consentMocks", "consentDetails"};
    auto* button =
        stage.find<app::ConsentBar>()->findChild<QPushButton*>(QLatin1String(buttons[link]));
    QTest::mouseClick(button, Qt::LeftButton);
  }
  /// Waits for a run to succeed; says what the Console has where it does not.
  static bool succeeds(Stage& stage, Debugging& debug) {
    if (debug.waitFor([](const session::Moment& moment) {
          return moment.view.status == replay::RunStatus::Succeeded;
        }))
      return true;
    qWarning() << QString::fromStdString(debug.moment().view.words);
    for (const auto& line : stage.page().run().console())
      qWarning() << QString::fromStdString(line.place + ": " + line.text);
    return false;
  }
  static int timesSaid(Stage& stage, const char* words) {
    int times = 0;
    for (const auto& line : stage.page().run().console())
      if (line.text.find(words) != std::string::npos) ++times;
    return times;
  }
  static bool said(Stage& stage, const char* words) { return timesSaid(stage, words) > 0; }
  /// The bar that says where the run stands.
  static common::Banner* banner(Debugging& debug) {
    return debug.panels().momentBar()->findChild<common::Banner*>();
  }
  static void follow(Debugging& debug, const char* link) {
    const int index = banner(debug)->text().links.indexOf(QLatin1String(link));
    QVERIFY2(index >= 0, link);
    emit banner(debug)->linkActivated(index);
  }
  /// A folder of a parent that starts that machine, which stands in child.asl.json.
  static QString parentOf(Stage& stage, const QString& folder, const char* child) {
    QDir(stage.folder()).mkpath(folder);
    stage.write(folder + QStringLiteral("/child.asl.json"), child);
    stage.write(folder + QStringLiteral("/template.yaml"), R"(Resources:
  Child:
    Type: AWS::Serverless::StateMachine
    Properties: {DefinitionUri: child.asl.json}
  Parent:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: parent.asl.json
      DefinitionSubstitutions: {ChildArn: !GetAtt Child.Arn}
)");
    return stage.write(folder + QStringLiteral("/parent.asl.json"),
                       R"({"StartAt": "Start it", "States": {"Start it": {
        "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
        "Parameters": {"StateMachineArn": "${ChildArn}", "Input": {"n": 4}}, "Next": "After"},
        "After": {"Type": "Pass", "End": true}}})");
  }
  /// What the menu of that row has.
  static QAction* inMenu(debug::TasksPanel& list, const char* resource, const QString& words) {
    QModelIndex row;
    for (int i = 0; i < list.model()->rowCount(); ++i)
      if (list.model()->index(i, debug::TasksModel::Resource).data().toString() ==
          QLatin1String(resource))
        row = list.model()->index(i, debug::TasksModel::Resource);
    list.scrollTo(row);
    const QPoint at = list.visualRect(row).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, list.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(list.viewport(), &event);
    for (QMenu* menu : list.findChildren<QMenu*>())
      for (QAction* action : menu->actions())
        if (action->text() == words) return action;
    return nullptr;
  }
  static void closeMenus(debug::TasksPanel& list) {
    for (QMenu* menu : list.findChildren<QMenu*>()) menu->close();
  }

 private slots:
  void initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
      QSKIP("node and python3 are wanted");
    state_.setAutoRemove(true);
    qputenv("XDG_STATE_HOME", state_.path().toUtf8());
  }

  void itsFunctionsAnswerOnceTheyMay() {
    Stage stage;
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(project(stage)));
    QCOMPARE(asked(stage), QString());
    stage.act("run");
    QVERIFY(asked(stage).startsWith(QStringLiteral("This folder wants to start 3 program")));
    QVERIFY(stage.find<app::ConsentBar>()
                ->words()
                .commands.join(QLatin1Char(' '))
                .contains(QStringLiteral("node src/price/app")));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::WaitingForTask;
    }));
    QVERIFY(!said(stage, "start"));

    // Over the whole window, above everything but the tool bar; no key answers.
    auto* bar = stage.find<app::ConsentBar>();
    QCOMPARE(bar->width(), stage.window().width());
    QCOMPARE(bar->height(), 38);
    QCOMPARE(bar->findChild<QPushButton*>(QStringLiteral("consentAllow"))->height(), 26);
    for (auto* button : bar->findChildren<QPushButton*>()) {
      QVERIFY(!button->hasFocus() && !button->isDefault());
      QTest::keyClick(button, Qt::Key_Return);
    }
    stage.model().selectState(debug.id("Price the order").toStdString());
    QVERIFY(asked(stage).startsWith(QStringLiteral("This folder wants to start 3 program")));
    QVERIFY(!said(stage, "start"));

    // What exactly: it is said in full, and asked still.
    const int above = bar->mapTo(&stage.window(), QPoint(0, bar->height())).y();
    choose(stage, 2);
    QTRY_VERIFY(bar->mapTo(&stage.window(), QPoint(0, bar->height())).y() > above);
    const QString full = bar->words().detail;
    QVERIFY2(full.contains(QRegularExpression(QStringLiteral(
                 "function PriceFunction:  \\S*node \\S+ \\S+node\\.mjs, which calls "
                 "app\\.handler, in src/price"))),
             qPrintable(full));
    QVERIFY2(
        full.contains(QRegularExpression(QStringLiteral("function StockFunction:  \\S*python"))),
        qPrintable(full));
    stage.keepPicture(QStringLiteral("consent-details"));
    choose(stage, 2);
    QCOMPARE(bar->height(), 38);
    QVERIFY(asked(stage).startsWith(QStringLiteral("This folder wants to start 3 program")));
    QVERIFY(!said(stage, "start"));

    choose(stage, 0);
    QVERIFY(succeeds(stage, debug));
    QCOMPARE(asked(stage), QString());
    QTRY_VERIFY(said(stage, "C-7: 3 lines, 438.64 EUR"));
    QVERIFY(said(stage, "rule function StockFunction wins"));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockTasks"))->raise();
    auto* list = stage.find<debug::TasksPanel>();
    QTRY_COMPARE(cell(*list, "PriceFunction", debug::TasksModel::Warm), QStringLiteral("1"));
    QCOMPARE(cell(*list, "PriceFunction", debug::TasksModel::Calls), QStringLiteral("1"));
    QCOMPARE(cell(*list, "PriceFunction", debug::TasksModel::Place),
             QStringLiteral("src/price/app.mjs:4"));
    QVERIFY(cell(*list, "StockFunction", debug::TasksModel::Memory).endsWith(" MB"));
    // Where they come from and what makes others stands at the head of the list.
    auto* source = stage.find<QPushButton>(QStringLiteral("tasksSource"));
    QVERIFY2(source->isVisible() && source->text().endsWith(QStringLiteral("from template.yaml")) &&
                 source->text().startsWith(QLatin1Char('3')),
             qPrintable(source->text()));
    auto* add = stage.find<QToolButton>(QStringLiteral("tasksAdd"));
    const auto offered = [&](const QModelIndex& at) {
      list->setCurrentIndex(at);
      emit add->menu()->aboutToShow();
      QStringList entries;
      for (const QAction* entry : add->menu()->actions())
        entries << (entry->isEnabled() ? entry->text() : entry->toolTip());
      return entries;
    };
    QCOMPARE(offered({}).value(0), QStringLiteral("Choose a Task in the list first."));
    QCOMPARE(offered(list->model()->index(0, 0)).value(1),
             QStringLiteral("New function in Node\u2026"));
    stage.keepPicture(QStringLiteral("real-tasks"));

    // Allowed is allowed, for this folder as it is.
    stage.act("run");
    QCOMPARE(asked(stage), QString());
    QVERIFY(succeeds(stage, debug));
  }

  void aCallIsMadeAgainOnceThatIsSaid() {
    Stage stage;
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(project(stage)));
    debugger::Breakpoint after;
    after.state = debug.id("Price the order").toStdString();
    after.kind = debugger::Breakpoint::Kind::Exit;
    debug.panels().setBreakpoint(after);
    stage.act("run");
    choose(stage, 0);
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.canCallAgain; }));
    const auto calls = [&] { return timesSaid(stage, "rule function PriceFunction wins"); };
    QTRY_COMPARE(calls(), 1);
    follow(debug, "Call again");
    QVERIFY(banner(debug)->text().title.startsWith(QStringLiteral("That is a real call of")));
    QCOMPARE(calls(), 1);
    follow(debug, "Call for real");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
    QCOMPARE(calls(), 1);
    stage.act("run");
    QTRY_COMPARE_WITH_TIMEOUT(calls(), 2, 20000);
  }

  void theStackGoesDownToTheCodeAndItsProcess() {
    Stage stage;
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(project(stage)));
    const QString told = stage.folder() + QStringLiteral("/told");
    const QString editor =
        stage.write(QStringLiteral("ed.sh"), "#!/bin/sh\necho \"$@\" >> '" + told.toUtf8() + "'\n");
    QVERIFY(QFile::setPermissions(editor, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    stage.settings().setWord(QStringLiteral("editor"), editor + QStringLiteral(" {file} {line}"));
    debugger::Breakpoint after;
    after.state = debug.id("Price the order").toStdString();
    after.kind = debugger::Breakpoint::Kind::Exit;
    debug.panels().setBreakpoint(after);
    stage.act("run");
    choose(stage, 0);
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.canCallAgain; }));
    auto* stack = stage.find<debug::StackPanel>();
    QModelIndex code;
    QVERIFY(QTest::qWaitFor([&] {
      for (int row = 0; row < stack->model()->rowCount(); ++row)
        if (stack->model()->index(row, 0).data() == QLatin1String("app.mjs:4"))
          code = stack->model()->index(row, 0);
      return code.isValid();
    }));
    const QString process = code.data(debug::RowDelegate::DetailRole).toString();
    const QRegularExpression named(QStringLiteral("^node (\\d+)$"));
    QVERIFY2(named.match(process).hasMatch(), qPrintable(process));
    QVERIFY(QFile::exists(QStringLiteral("/proc/") + named.match(process).captured(1)));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockStack"))->raise();
    QTest::mouseClick(stack->viewport(), Qt::LeftButton, {}, stack->visualRect(code).center());
    QTRY_COMPARE(QString::fromUtf8(stage.read(told)),
                 stage.folder() + QStringLiteral("/order/src/price/app.mjs 4\n"));
    // A line of the Console leads to its state, and to the lines of the same call.
    stage.model().selectState({});
    auto* console = stage.find<QTreeView>(QStringLiteral("consoleTable"));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockConsole"))->raise();
    QModelIndex line;
    QVERIFY(QTest::qWaitFor([&] {
      for (int row = 0; row < console->model()->rowCount(); ++row)
        if (console->model()->index(row, 3).data().toString().contains(QLatin1String("438.64 EUR")))
          line = console->model()->index(row, 3);
      return line.isValid();
    }));
    console->scrollTo(line);
    QTest::mouseClick(console->viewport(), Qt::LeftButton, {}, console->visualRect(line).center());
    QTRY_COMPARE(stage.model().selectedState(), debug.id("Price the order").toStdString());
    stage.keepPicture(QStringLiteral("stack-and-console"));
  }

  void theTasksOfTheWholeProjectAreListed() {
    Stage stage;
    Debugging debug(stage);
    const QString parent =
        parentOf(stage, QStringLiteral("all"), R"({"StartAt": "Weigh", "States": {
        "Weigh": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Read",
                  "Parameters": {"FunctionName": "weigh"}},
        "Read": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "End": true,
                 "Parameters": {"TableName": "t", "Key": {"id": {"S": "1"}}}}}})");
    stage.write(QStringLiteral("all/child.asl.stepwright.json"),
                R"({"mocks": {"Weigh": {"answers": [{"kind": "result", "result": 3}]}}})");
    QVERIFY(stage.window().openFile(parent));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockTasks"))->raise();
    auto* list = stage.find<debug::TasksPanel>();
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QCOMPARE(cell(*list, "states:startExecution", debug::TasksModel::By),
             QStringLiteral("Machine"));
    QCOMPARE(cell(*list, "weigh", debug::TasksModel::By), QStringLiteral("Mock"));
    QCOMPARE(cell(*list, "weigh", debug::TasksModel::Rule), QStringLiteral("state Weigh"));
    QCOMPARE(cell(*list, "dynamodb:getItem", debug::TasksModel::By), QStringLiteral("You"));

    // One of the child leads to the Task that starts it, and into what that has started.
    const auto click = [&](const char* resource) {
      for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, debug::TasksModel::Resource);
        if (index.data() != QLatin1String(resource)) continue;
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        return index.data(Qt::ToolTipRole).toString();
      }
      return QString();
    };
    QVERIFY(click("dynamodb:getItem").contains(QStringLiteral("Child \u203a Read")));
    QCOMPARE(stage.model().selectedState(), debug.id("Start it").toStdString());
    stage.act("run");
    QVERIFY2(debug.says(QStringLiteral("WAITING for the answer of Read")),
             qPrintable(stage.status()));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockTasks"))->raise();
    click("weigh");
    const QString weigh = debug.id("Start it") + QStringLiteral("!/States/Weigh");
    QTRY_COMPARE(stage.page().graph().inside().key(), weigh);

    // With the child in front, its parent's Tasks are listed, too, and one leads there.
    QVERIFY(stage.window().openFile(QFileInfo(parent).dir().filePath("child.asl.json")));
    QTRY_COMPARE(cell(*list, "weigh", debug::TasksModel::By), QStringLiteral("Mock"));
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTRY_VERIFY(cell(*list, "states:startExecution", debug::TasksModel::Resource, Qt::ToolTipRole)
                    .contains(QStringLiteral("Parent \u203a Start it")));
    QAction* lead =
        inMenu(*list, "states:startExecution", QStringLiteral("Show Parent \u203a Start it"));
    QVERIFY(lead != nullptr);
    lead->trigger();
    closeMenus(*list);
    QTRY_COMPARE(stage.model().title(), QStringLiteral("parent.asl.json"));
    QCOMPARE(stage.model().selectedState(), debug.id("Start it").toStdString());
  }

  void codeThatIsChangedWhileItIsPausedIsCalledAfterAStepBack() {
    Stage stage;
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(project(stage)));
    debugger::Breakpoint after;
    after.state = debug.id("Price the order").toStdString();
    after.kind = debugger::Breakpoint::Kind::Exit;
    debug.panels().setBreakpoint(after);
    stage.act("run");
    choose(stage, 0);
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.canCallAgain; }));
    // What a function writes may come after its answer.
    QTRY_VERIFY(said(stage, "438.64 EUR"));

    // Another price list, which the handler imports.
    const QString rates = QStringLiteral("order/src/price/rates.mjs");
    const QByteArray before = stage.read(stage.folder() + QLatin1Char('/') + rates);
    stage.write(rates, before + "\nconsole.log('the new rates');\n");
    QVERIFY(debug.step("back"));
    follow(debug, "Call again");
    follow(debug, "Call for real");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.runs.size() == 2; }));
    QVERIFY(!said(stage, "the new rates"));
    stage.act("run");
    QTRY_VERIFY_WITH_TIMEOUT(said(stage, "the new rates"), 20000);
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.canCallAgain; }));
    stage.act("run");
    QVERIFY(succeeds(stage, debug));
  }

  void theEditorIsToldTheLine() {
    using app::editorCall;
    const QString file = QStringLiteral("/home/me/a b.py");
    QCOMPARE(editorCall(file, 3, {}, QStringLiteral("code --wait")),
             QStringList({"code", "--wait", "-g", "/home/me/a b.py:3"}));
    QCOMPARE(editorCall(file, 0, QStringLiteral("ed +{line}"), QStringLiteral("code")),
             QStringList({"ed", "+1", file}));
    QCOMPARE(editorCall(file, 3, {}, QStringLiteral("vi")), QStringList());
  }

  void anExecutionThatATaskStartsOpensInATabOfItsOwn() {
    Stage stage;
    Debugging debug(stage);
    QDir(stage.folder()).mkpath(QStringLiteral("two"));
    stage.write(QStringLiteral("two/child.asl.json"),
                R"x({"StartAt": "Double", "States": {"Double": {"Type": "Pass",
                    "Parameters": {"twice.$": "States.MathAdd($.n, $.n)"}, "End": true}}})x");
    stage.write(QStringLiteral("two/template.yaml"), R"(Resources:
  Child:
    Type: AWS::Serverless::StateMachine
    Properties: {DefinitionUri: child.asl.json}
  Parent:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: parent.asl.json
      DefinitionSubstitutions: {ChildArn: !GetAtt Child.Arn}
)");
    const QString parent = stage.write(QStringLiteral("two/parent.asl.json"),
                                       R"({"StartAt": "Start it", "States": {"Start it": {
        "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "End": true,
        "Parameters": {"StateMachineArn": "${ChildArn}", "Input": {"n": 4}}}}})");
    QVERIFY(stage.window().openFile(parent));
    debugger::Breakpoint after;
    after.state = debug.id("Start it").toStdString();
    after.kind = debugger::Breakpoint::Kind::Exit;
    debug.panels().setBreakpoint(after);
    stage.act("run");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.started == "Child"; }));
    QCOMPARE(asked(stage), QString());  // nothing is started that is a program

    // In its parent: in the place of the Task, below its visit, under the events.
    canvas::GraphView& graph = stage.page().graph();
    const QString task = debug.id("Start it");
    graph.openNested(task, true);
    const int inside = graph.drawing().nodeOf(task + QStringLiteral("!/States/Double"));
    QVERIFY(inside >= 0);
    QVERIFY2(
        graph.printedScene().contains(QStringLiteral("  Double, Pass, sets 1 field, succeeded")),
        qPrintable(graph.printedScene()));
    QVERIFY(stage.textOfDock(QStringLiteral("dockHistory")).contains(QStringLiteral("Double")));
    stage.keepPicture(QStringLiteral("nested-in-place"));

    emit graph.openNestedRequested(task);
    QTRY_COMPARE(stage.model().title(), QStringLiteral("child.asl.json"));
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.view.event == 1; }));
    stage.act("run");
    QVERIFY(succeeds(stage, debug));
    QCOMPARE(QString::fromStdString(json::print(*debug.moment().output)),
             QStringLiteral(R"({"twice":8})"));
  }

  void anExecutionThatATaskStartsIsSteppedInItsPlace() {
    Stage stage;
    Debugging debug(stage);
    QDir(stage.folder()).mkpath(QStringLiteral("in"));
    stage.write(QStringLiteral("in/child.asl.json"),
                R"x({"StartAt": "Double", "States": {"Double": {"Type": "Pass", "Next": "Store",
                    "Parameters": {"twice.$": "States.MathAdd($.n, $.n)"}},
                    "Store": {"Type": "Pass", "Next": "Stop"}, "Stop": {"Type": "Succeed"}}})x");
    stage.write(QStringLiteral("in/template.yaml"), R"(Resources:
  Child:
    Type: AWS::Serverless::StateMachine
    Properties: {DefinitionUri: child.asl.json}
  Parent:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: parent.asl.json
      DefinitionSubstitutions: {ChildArn: !GetAtt Child.Arn}
)");
    const QString parent = stage.write(QStringLiteral("in/parent.asl.json"),
                                       R"({"StartAt": "Start it", "States": {"Start it": {
        "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
        "Parameters": {"StateMachineArn": "${ChildArn}", "Input": {"n": 4}}, "Next": "After"},
        "After": {"Type": "Pass", "End": true}}})");
    QVERIFY(stage.window().openFile(parent));
    canvas::GraphView& graph = stage.page().graph();
    const QString task = debug.id("Start it");
    const auto within = [&](const char* state) {
      return task + QStringLiteral("!/States/") + QLatin1String(state);
    };
    const auto cursor = [&] { return canvas::cursorOf(graph.drawing(), graph.overlay()); };
    const auto inSight = [&](const char* state) {
      const canvas::Drawing& drawing = graph.drawing();
      const int node = drawing.nodeOf(within(state));
      return node >= 0 && graph.viewport()->rect().contains(
                              graph.mapFromScene(drawing.nodes.at(node).rect).boundingRect());
    };
    const auto standsIn = [](const char* state) {
      return [state](const session::Moment& moment) {
        return moment.view.status == replay::RunStatus::Paused && !moment.inside.empty() &&
               moment.inside.back().placeName == state;
      };
    };

    // F11 from the start leads through the Task's phases into what it started.
    for (int i = 0; i < 12 && debug.moment().inside.empty(); ++i) QVERIFY(debug.step("into"));
    QVERIFY(debug.waitFor(standsIn("Double")));
    QCOMPARE(cursor(), within("Double"));
    auto* path = stage.find<app::PathBar>();
    QCOMPARE(path->text(), QStringLiteral("parent \u203A Start it \u203A Child \u203A Double"));
    const QString stack = stage.textOfDock(QStringLiteral("dockStack"));
    QVERIFY2(stack.indexOf(QStringLiteral("Child")) > stack.indexOf(QStringLiteral("Start it")),
             qPrintable(stack));
    QVERIFY(stack.contains(QStringLiteral("Double")));
    stage.keepPicture(QStringLiteral("step-inside"));

    // A breakpoint on a state that is looked at, and on to it.
    graph.inside().lookAt(within("Stop"));
    QCOMPARE(path->text(), QStringLiteral("parent \u203A Start it \u203A Child \u203A Stop"));
    stage.act("breakpoint");
    QCOMPARE(debug.panels().marks().size(), std::size_t{1});
    stage.act("over");
    QVERIFY(debug.waitFor(standsIn("Store")));
    QCOMPARE(cursor(), within("Store"));
    stage.act("run");
    QVERIFY(debug.waitFor(standsIn("Stop")));
    QCOMPARE(cursor(), within("Stop"));
    QVERIFY(QTest::qWaitFor([&] { return inSight("Stop"); }));
    QVERIFY(
        debug.waitFor([](const session::Moment& moment) { return moment.flow.name == "Stop"; }));
    QCOMPARE(QString::fromStdString(json::print(*debug.moment().flow.input)),
             QStringLiteral(R"({"twice":8})"));

    // Out of it, to the Task that has its answer, and on.
    stage.act("out");
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::Paused && moment.inside.empty();
    }));
    QCOMPARE(cursor(), task);
    QCOMPARE(path->text(), QStringLiteral("parent \u203A Start it"));
    stage.act("run");
    QVERIFY(succeeds(stage, debug));
  }

  void aTaskInAStartedExecutionAsksAsOneOfTheRunDoes() {
    Stage stage;
    Debugging debug(stage);
    const QString parent =
        parentOf(stage, QStringLiteral("ask"), R"({"StartAt": "Weigh", "States": {
        "Weigh": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Read",
                  "Parameters": {"FunctionName": "weigh"}},
        "Read": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "End": true,
                 "Parameters": {"TableName": "t", "Key": {"id": {"S": "1"}}}}}})");
    QVERIFY(stage.window().openFile(parent));
    stage.act("run");
    QVERIFY2(debug.says(QStringLiteral("WAITING for the answer of Weigh")),
             qPrintable(stage.status()));
    QCOMPARE(banner(debug)->text().title, QStringLiteral("Child \u203A Weigh needs an answer"));
    QCOMPARE(stage.find<app::PathBar>()->text(),
             QStringLiteral("parent \u203A Start it \u203A Child \u203A Weigh"));
    const QString callbacks = stage.textOfDock(QStringLiteral("dockCallbacks"));
    QVERIFY2(callbacks.contains(QStringLiteral("Child \u203A Weigh")), qPrintable(callbacks));
    stage.keepPicture(QStringLiteral("child-asks"));

    // By hand, and for all to come: that is kept with the machine that it is of.
    Pointer::inDialog([](QWidget& dialog) {
      auto* field = dialog.findChild<QPlainTextEdit*>();
      field->setPlainText(QStringLiteral("{\"kg\": 2}"));
      dialog.findChild<QPushButton*>(QStringLiteral("answerAll"))->click();
    });
    stage.act("answer");
    QVERIFY2(debug.says(QStringLiteral("WAITING for the answer of Read")),
             qPrintable(stage.status()));
    const auto kept = [&] {
      const auto child = QFileInfo(parent).dir().filePath(QStringLiteral("child.asl.json"));
      return project::BesideFile(child.toStdString()).read().kept.debug.mocks;
    };
    QTRY_COMPARE(kept().size(), std::size_t{1});
    QCOMPARE(kept().front().state, std::string("Weigh"));
    QVERIFY(debug.panels().remembered().mocks.empty());

    // By a sample of what its API answers.
    stage.find<debug::MocksPanel>()->answerAll();
    QVERIFY(succeeds(stage, debug));
    QVERIFY(debug.panels().remembered().mocks.empty());
    QTRY_COMPARE(kept().size(), std::size_t{2});
    QVERIFY(QString::fromStdString(json::print(*debug.moment().output))
                .contains(QStringLiteral("ConsumedCapacity")));
    stage.act("run");
    QVERIFY(succeeds(stage, debug));
  }

  void aRowOfAStartedExecutionLeadsIntoIt() {
    Stage stage;
    Debugging debug(stage);
    const QString parent =
        parentOf(stage, QStringLiteral("row"), R"({"StartAt": "Double", "States": {
        "Double": {"Type": "Pass", "Next": "Store"}, "Store": {"Type": "Succeed"}}})");
    QVERIFY(stage.window().openFile(parent));
    stage.act("run");
    QVERIFY(succeeds(stage, debug));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockHistory"))->raise();
    auto* tree = stage.find<QTreeView>(QStringLiteral("historyTree"));
    tree->expandAll();
    const auto rows =
        tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Store"),
                             1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(rows.size(), 1);

    // A click shows the state, and stays at the moment.
    tree->setCurrentIndex(rows.front());
    canvas::GraphView& graph = stage.page().graph();
    const QString store = debug.id("Start it") + QStringLiteral("!/States/Store");
    QTRY_COMPARE(graph.inside().key(), store);
    QVERIFY(debug.moment().inside.empty());

    // Enter leads to the moment at which it was there.
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return !moment.inside.empty() && moment.inside.back().placeName == "Store";
    }));
    QVERIFY(debug.moment().view.past);
    QCOMPARE(canvas::cursorOf(graph.drawing(), graph.overlay()), store);
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Store"));
    follow(debug, "Go to parent");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return moment.inside.empty(); }));
    stage.act("backToLive");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return !moment.view.past; }));

    // So does a double click on its bar.
    auto* gantt = stage.find<debug::GanttView>();
    const auto again =
        tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Double"),
                             1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(again.size(), 1);
    tree->scrollTo(again.front());
    const QPoint at = gantt->mapFromGlobal(tree->viewport()->mapToGlobal(
        QPoint(tree->viewport()->width() + 40, tree->visualRect(again.front()).center().y())));
    QTest::mouseDClick(gantt, Qt::LeftButton, {}, at);
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return !moment.inside.empty() && moment.inside.back().placeName == "Double";
    }));
  }

  void itsCodeIsOpenedInTheEditorAndLoadedAnew() {
    Stage stage;
    Debugging debug(stage);
    QVERIFY(stage.window().openFile(project(stage)));
    // An editor that writes down what it was told.
    const QString told = stage.folder() + QStringLiteral("/told");
    const QString editor =
        stage.write(QStringLiteral("ed.sh"), "#!/bin/sh\necho \"$@\" >> '" + told.toUtf8() + "'\n");
    QVERIFY(QFile::setPermissions(editor, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    stage.settings().setWord(QStringLiteral("editor"), editor + QStringLiteral(" {file} {line}"));
    const QString code = stage.folder() + QStringLiteral("/order/src/price/app.mjs 4\n");
    const auto heard = [&] { return QString::fromUtf8(stage.read(told)); };
    stage.model().selectState(debug.id("Price the order").toStdString());
    stage.act("openCode");
    QTRY_COMPARE(heard(), code);

    stage.act("run");
    choose(stage, 0);
    QVERIFY(succeeds(stage, debug));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockTasks"))->raise();
    auto* list = stage.find<debug::TasksPanel>();
    QTRY_COMPARE(cell(*list, "PriceFunction", debug::TasksModel::Warm), QStringLiteral("1"));
    QAction* open = inMenu(*list, "PriceFunction", QStringLiteral("Open in editor"));
    QVERIFY(open != nullptr);
    open->trigger();
    QTRY_COMPARE(heard(), code + code);
    closeMenus(*list);

    // Its process goes; the next call begins another one.
    QAction* reload = inMenu(*list, "PriceFunction", QStringLiteral("Load the code anew"));
    QVERIFY(reload != nullptr);
    reload->trigger();
    closeMenus(*list);
    QTRY_COMPARE(cell(*list, "PriceFunction", debug::TasksModel::Warm), QStringLiteral("0"));
    stage.act("run");
    QVERIFY(succeeds(stage, debug));
    QTRY_COMPARE(cell(*list, "PriceFunction", debug::TasksModel::Warm), QStringLiteral("1"));
  }

  void aNewFunctionIsMadeAndAnswers_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("file");
    QTest::newRow("node") << QStringLiteral("New function in Node\u2026") << QStringLiteral(".mjs");
    QTest::newRow("python") << QStringLiteral("New function in Python\u2026")
                            << QStringLiteral(".py");
  }

  void aNewFunctionIsMadeAndAnswers() {
    QFETCH(const QString, action);
    QFETCH(const QString, file);
    Stage stage;
    Debugging debug(stage);
    QDir(stage.folder()).mkpath(QStringLiteral("new"));
    const QString flow = stage.write(QStringLiteral("new/flow.asl.json"),
                                     R"({"StartAt": "Weigh", "States": {"Weigh": {
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
        "Parameters": {"FunctionName": "weigh", "Payload": {"kg": 3}}, "OutputPath": "$.Payload"}}})");
    QVERIFY(stage.window().openFile(flow));
    stage.window().findChild<QDockWidget*>(QStringLiteral("dockTasks"))->raise();
    auto* list = stage.find<debug::TasksPanel>();
    QTRY_VERIFY(list->model()->rowCount() == 1);
    QAction* make = inMenu(*list, "weigh", action);
    QVERIFY(make != nullptr);
    make->trigger();
    closeMenus(*list);
    QDirIterator made(QFileInfo(flow).path() + QStringLiteral("/functions"), QDir::Files,
                      QDirIterator::Subdirectories);
    QVERIFY(made.hasNext());
    QVERIFY(made.next().endsWith(file));
    // The row has the name of the function that answers, which is the state's.
    QTRY_COMPARE(cell(*list, "Weigh", debug::TasksModel::Last), QStringLiteral("asks first"));
    stage.act("run");
    QVERIFY(asked(stage).startsWith(QStringLiteral("This folder wants to start 1 program")));
    choose(stage, 0);
    QVERIFY(succeeds(stage, debug));
    QCOMPARE(QString::fromStdString(json::print(*debug.moment().output)),
             QStringLiteral(R"({"kg":3})"));
  }

  void aHostileFolderIsLookedAtAndNothingHappens() {
    Stage stage;
    Debugging debug(stage);
    QDir(stage.folder()).mkpath(QStringLiteral("evil"));
    const Listener listener;
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(listener.port);
    const QString mark = stage.folder() + QStringLiteral("/made");
    QByteArray profile = R"x({"tasks": {"template": "template.yaml", "http": ["*"], "outside": true,
        "states": {"A": {"command": ["touch", "MARK"]}},
        "resources": {"*": {"command": ["touch", "MARK"]}}, "s3": "URL",
        "machines": {"Kid": "kid.asl.json"},
        "functions": {"F": {"command": ["touch", "MARK"], "endpoint": "URL"}},
        "connections": {"c": {"type": "oauth", "user": "u", "secretFrom": "HOME",
                              "tokenUrl": "URL"}}}})x";
    profile.replace("MARK", mark.toUtf8()).replace("\"URL\"", '"' + url.toUtf8() + '"');
    stage.write(QStringLiteral("evil/flow.asl.stepwright.json"), profile);
    stage.write(QStringLiteral("evil/stepwright.json"), profile);
    stage.write(QStringLiteral("evil/template.yaml"), R"(Resources:
  F:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: ., Handler: x.y, Runtime: nodejs20.x}
  M:
    Type: AWS::Serverless::StateMachine
    Properties: {DefinitionUri: flow.asl.json}
)");
    const QString flow =
        stage.write(QStringLiteral("evil/flow.asl.json"), R"({"StartAt": "A", "States": {
        "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
              "Parameters": {"FunctionName": "F"}}}})");
    stage.write(QStringLiteral("evil/kid.asl.json"), stage.read(flow));
    stage.write(QStringLiteral("evil/kid.asl.stepwright.json"), profile);
    // All that can be called at once: a function, S3, another machine, a host.
    stage.write(
        QStringLiteral("evil/flow.asl.json"),
        R"x({"StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "End": true, "Parameters": {"FunctionName": "F"}}}},
      {"StartAt": "B", "States": {"B": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
        "End": true, "Parameters": {"Bucket": "b", "Key": "k"}}}},
      {"StartAt": "C", "States": {"C": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
        "End": true, "Parameters": {"StateMachineArn": "Kid"}}}},
      {"StartAt": "D", "States": {"D": {"Type": "Task", "Resource": "arn:aws:states:::http:invoke",
        "End": true, "Parameters": {"ApiEndpoint": "URL", "Method": "GET",
        "Authentication": {"ConnectionArn": "c"}}}}}]}}})x");
    QByteArray all = stage.read(flow);
    stage.write(QStringLiteral("evil/flow.asl.json"), all.replace("URL", url.toUtf8()));
    stage.window().openFolder(QFileInfo(flow).path());
    QVERIFY(stage.window().openFile(flow));
    stage.act("validate");
    stage.model().selectState(debug.id("A").toStdString());
    auto* list = stage.find<debug::TasksPanel>();
    QTRY_COMPARE(cell(*list, "F", debug::TasksModel::Last), QStringLiteral("asks first"));
    stage.model().replaceText(stage.model().text() + "\n", {});
    stage.act("save");
    stage.act("run");
    QVERIFY(asked(stage).startsWith(QStringLiteral("This folder wants to start")));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::WaitingForTask;
    }));
    QCOMPARE(debug.moment().questions.size(), std::size_t{4});
    QTest::qWait(300);
    QVERIFY(!listener.wasCalled());
    QVERIFY(!QFile::exists(mark));
  }

  void aSecretStandsNowhere() {
    const QByteArray secret = "s3cr3t-0f-th3-w1nd0w";
    qputenv("POST_KEY", secret);
    Stage stage;
    Debugging debug(stage);
    QDir(stage.folder()).mkpath(QStringLiteral("post"));
    Listener listener;
    const QByteArray port = QByteArray::number(listener.port);
    stage.write(QStringLiteral("post/stepwright.json"),
                QByteArray(R"x({"tasks": {"http": ["127.0.0.1:PORT"], "connections": {"post":
        {"type": "apiKey", "header": "X-Key", "secretFrom": "POST_KEY"}}}})x")
                    .replace("PORT", port));
    const QString flow =
        stage.write(QStringLiteral("post/flow.asl.json"),
                    QByteArray(R"x({"StartAt": "Post", "States": {"Post": {"Type": "Task",
        "Resource": "arn:aws:states:::http:invoke", "End": true, "Parameters": {
        "ApiEndpoint": "ADDRESS/orders", "Method": "POST",
        "Authentication": {"ConnectionArn": "post"}, "RequestBody": {"n": 1}}}}})x")
                        .replace("ADDRESS", "http://127.0.0.1:" + port));
    QVERIFY(stage.window().openFile(flow));
    std::string heard;
    std::thread peer([&] { heard = listener.answerOne(); });
    stage.act("run");
    choose(stage, 0);
    const bool good = succeeds(stage, debug);
    peer.join();
    QVERIFY(good);
    QVERIFY2(heard.find("X-Key: " + secret.toStdString()) != std::string::npos, heard.c_str());
    // Nor with what is kept of the run, and of the window.
    QVERIFY(
        stage.model().apply(*edit::renameState(stage.model().document(), "/States/Post", "Send")));
    stage.act("save");
    QCOMPARE(timesSaid(stage, secret), 0);
    int files = 0;
    for (const QString& place : {stage.folder(), state_.path()}) {
      QDirIterator all(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
      while (all.hasNext()) {
        const QString path = all.next();
        QVERIFY2(!stage.read(path).contains(secret), qPrintable(path));
        ++files;
      }
    }
    QVERIFY(files >= 2);
    qunsetenv("POST_KEY");
  }

  void anotherProfileIsAskedAboutAnew() {
    Stage stage;
    Debugging debug(stage);
    const QString flow = project(stage);
    const QString mark = stage.folder() + QStringLiteral("/made");
    QFile profile(stage.folder() + QStringLiteral("/order/stepwright.json"));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    profile.write(R"({"tasks":{"states":{"Price the order":{"command":["touch",")" + mark.toUtf8() +
                  R"("]}},"http":["evil.example"]}})");
    profile.close();
    QVERIFY(stage.window().openFile(flow));
    stage.act("run");
    QVERIFY(asked(stage).endsWith(QStringLiteral("and call evil.example")));
    QVERIFY(debug.waitFor([](const session::Moment& moment) {
      return moment.view.status == replay::RunStatus::WaitingForTask;
    }));
    choose(stage, 1);
    QCOMPARE(asked(stage), QString());
    stage.act("stop");
    QVERIFY(debug.waitFor([](const session::Moment& moment) { return !moment.alive; }));
    stage.act("run");
    QCOMPARE(asked(stage), QString());
    QVERIFY(!QFile::exists(mark));
  }

 private:
  QTemporaryDir state_;
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey41Tasks)
#include "journey_41_real_tasks.moc"
