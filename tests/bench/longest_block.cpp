// SPDX-License-Identifier: GPL-3.0-or-later
// stepwright-bench-blocks [FILTER]: how long the real window's thread is held up in one piece by
// what is large or hostile. The budget is 100 ms (50 ms while a run goes). Runs offscreen over a
// folder of its own.
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabWidget>
#include <QTreeView>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>

#include "app/main_window/file_queue.h"
#include "engine/base/allocator.h"
#include "engine/json/parse.h"
#include "tests/journeys/debugging.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/answer_dialog.h"
#include "widgets/debug/history_panel.h"
#include "widgets/debug/map_run_panel.h"
#include "widgets/debug/output_dialog.h"

using namespace stepwright;
using journeys::Debugging;
using journeys::Stage;

namespace {

/// Asks the event loop for a turn every other millisecond and keeps the longest time between two.
class Watch {
 public:
  Watch() {
    clock_.start();
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { turn(); });
    timer_.start(2);
  }
  /// Does the work, then lets the window come to rest: until `settled`, at least 400 ms.
  double longestDuring(
      const std::function<void()>& work,
      const std::function<bool()>& settled = [] { return true; }) {
    QTest::qWait(100);
    longest_ = 0;
    clock_.restart();
    work();
    turn();
    static_cast<void>(QTest::qWaitFor(settled, 60000));
    QTest::qWait(400);
    turn();
    return longest_;
  }

 private:
  void turn() {
    longest_ = qMax(longest_, static_cast<double>(clock_.nsecsElapsed()) / 1e6);
    clock_.restart();
  }
  QTimer timer_;
  QElapsedTimer clock_;
  double longest_ = 0;
};

void report(const char* what, double ms, double budget = 100) {
  std::printf("%-52s %9.1f ms   budget %5.0f ms  %s\n", what, ms, budget,
              ms <= budget ? "ok" : "OVER");
  std::fflush(stdout);
}

std::string longName(std::size_t length) {
  const std::string name(length, 'n');
  return R"({"StartAt":")" + name + R"(","States":{")" + name + R"(":{"Type":"Pass","End":true}}})";
}

/// Nine aliases of nine aliases …: a text of a few hundred bytes that stands for a billion values.
std::string yamlBomb() {
  std::string text =
      "StartAt: A\nStates:\n  A:\n    Type: Pass\n    End: true\n    Result:\n      a: &a "
      "[x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c <= 'i'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    text += std::string("      ") + c + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) text += (i ? ",*" : "*") + before;
    text += "]\n";
  }
  return text;
}

std::string bigJson(std::size_t bytes) {
  std::string text = "{\"items\": [\n";
  for (int i = 0; text.size() < bytes; ++i)
    text += (i ? ",\n  " : "  ") + std::string(R"({"id": )") + std::to_string(i) +
            R"(, "name": "item of the order", "price": 12.50})";
  return text + "\n]}";
}

QString fileOf(Stage& stage, const QString& name, const std::string& text) {
  QFile file(stage.folder() + QLatin1Char('/') + name);
  if (file.open(QIODevice::WriteOnly)) file.write(text.data(), static_cast<qint64>(text.size()));
  return file.fileName();
}

void opening() {
  Stage stage;
  Watch watch;
  const auto open = [&](const char* what, const QString& name, const std::string& text) {
    const QString path = fileOf(stage, name, text);
    report(what, watch.longestDuring([&] { stage.window().openFile(path); }));
  };
  open("open: a name of 1 MiB", QStringLiteral("name.asl.json"), longName(1 << 20));
  open("open: a YAML bomb", QStringLiteral("bomb.asl.yaml"), yamlBomb());
  open("open: a value of 5 MB", QStringLiteral("value.asl.json"),
       R"({"StartAt":"A","States":{"A":{"Type":"Pass","Result":)" + bigJson(5'000'000) +
           R"(,"End":true}}})");
}

void manyFiles() {
  Stage stage;
  Watch watch;
  QFile sample(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-process.asl.json"));
  if (!sample.open(QIODevice::ReadOnly)) return;
  const std::string text = sample.readAll().toStdString();
  QStringList files;
  for (int i = 0; i < 200; ++i)
    files << fileOf(stage, QStringLiteral("order%1.asl.json").arg(i), text);
  report("open 200 files at the start",
         watch.longestDuring([&] { stage.window().openFiles(files); },
                             [&] { return stage.find<app::FileQueue>()->waiting() == 0; }));
  Stage other;
  report("open a folder of 200 files",
         watch.longestDuring([&] { other.window().openFolder(stage.folder()); }));
}

/// A run of about 20,000 events: many items side by side, or one loop.
const char* const kManyItems = R"({"QueryLanguage":"JSONata","StartAt":"Items","States":{
  "Items":{"Type":"Map","Items":"{% [1..5000] %}","ItemProcessor":{"StartAt":"Work","States":{"Work":{"Type":"Pass","End":true}}},"End":true}}})";
const char* const kLongLoop = R"({"QueryLanguage":"JSONata","StartAt":"Count","States":{
  "Count":{"Type":"Pass","Output":"{% {'n': ($states.input.n ? $states.input.n : 0) + 1} %}","Next":"More"},
  "More":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.n < 5000 %}","Next":"Count"}],"Default":"Done"},
  "Done":{"Type":"Succeed"}}})";

void filterHistory(const char* title, const char* definition) {
  Stage stage;
  Watch watch;
  Debugging debugging(stage);
  debugging.write(QStringLiteral("long.asl.json"), definition);
  stage.window().docks().raise(QStringLiteral("dockHistory"));
  std::printf("%s\n", title);
  report("  run to the end",
         watch.longestDuring([&] { stage.act("run"); },
                             [&] { return debugging.says(QStringLiteral("SUCCEEDED")); }),
         50);
  auto* panel = stage.find<debug::HistoryPanel>();
  auto* search = panel->findChild<common::SearchField*>();
  auto* tree = panel->findChild<QTreeView*>();
  for (const char* text : {"7", "71", "o", "ou", "x", ""}) {
    const double ms = watch.longestDuring([&] { search->setText(QString::fromUtf8(text)); });
    report(qPrintable(QStringLiteral("  filter \"%1\"").arg(QString::fromUtf8(text))), ms);
  }
  std::printf("  events: %zu, rows: %d\n", debugging.moment().events.size(),
              tree->model()->rowCount(tree->model()->index(0, 0)));
}

void runHistory() {
  filterHistory("History of 5,000 items", kManyItems);
  filterHistory("History of a loop", kLongLoop);
}

/// Every hundredth child fails, as is tolerated.
const char* const kManyChildren = R"({"QueryLanguage":"JSONata","StartAt":"Each","States":{
  "Each":{"Type":"Map","Items":"{% [1..20000] %}","MaxConcurrency":100,"ToleratedFailurePercentage":5,
    "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Check","States":{
      "Check":{"Type":"Pass","Next":"Call"},
      "Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
              "Arguments":{"FunctionName":"call","Payload":"{% $states.input %}"},"Output":{"n":1},"End":true}}},
    "Output":"{% $count($states.result) %}","End":true}}})";

tasks::MockSet everyHundredthFails() {
  tasks::StateMocks call{"Call", true, {}, 0};
  tasks::MockBehaviour broken;
  broken.kind = tasks::MockBehaviour::Kind::Error;
  broken.error = "Image.Broken";
  broken.condition = "Payload % 100 = 0";
  tasks::MockBehaviour good;
  good.result = *json::parse(R"({"Payload": 1, "StatusCode": 200})");
  call.behaviours = {broken, good};
  return {call};
}

/// Of this process, in MiB: "VmRSS" now, "VmHWM" at most.
double memory(const QByteArray& name) {
  QFile file(QStringLiteral("/proc/self/status"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : file.readAll().split('\n'))
    if (line.startsWith(name + ':')) return line.simplified().split(' ').at(1).toDouble() / 1024;
  return 0;
}

void mapRun() {
  Stage stage;
  Watch watch;
  Debugging debugging(stage);
  debugging.write(QStringLiteral("map.asl.json"), kManyChildren);
  debugging.panels().setMocks(everyHundredthFails());
  const auto counted = [&](std::size_t children) {
    const auto& moment = debugging.moment();
    return moment.mapRun && moment.mapRun->succeeded + moment.mapRun->failed >= children;
  };
  const auto rests = [&] { return !debugging.run().isRunning(); };
  std::printf("A Map Run of 20,000 children\n");
  const double before = memory("VmRSS");
  QElapsedTimer clock;
  clock.start();
  report("  run to the middle",
         watch.longestDuring([&] { stage.act("run"); },
                             [&] {
                               return counted(10'000) || debugging.moment().view.status ==
                                                             replay::RunStatus::Succeeded;
                             }),
         50);
  report("  pause", watch.longestDuring([&] { stage.act("pause"); }, rests), 50);
  report("  step back", watch.longestDuring([&] { stage.act("back"); }, rests), 50);
  report("  the next failed child",
         watch.longestDuring([&] { stage.find<debug::MapRunPanel>()->nextFailed(); }), 50);
  report("  run to the end",
         watch.longestDuring(
             [&] { stage.act("run"); },
             [&] { return debugging.moment().view.status == replay::RunStatus::Succeeded; }),
         50);
  std::printf("  %.1f s, %.0f MiB more than before, %.0f MiB at most\n",
              static_cast<double>(clock.elapsed()) / 1000, memory("VmRSS") - before,
              memory("VmHWM"));
}

void answer() {
  Stage stage;
  Watch watch;
  session::Question question;
  question.name = "Ask";
  debug::AnswerDialog dialog(question);
  dialog.show();
  auto* field = dialog.findChild<QPlainTextEdit*>();
  const std::string lines = bigJson(3'300'000);
  std::string line = lines;
  line.erase(std::remove(line.begin(), line.end(), '\n'), line.end());
  for (const auto& [title, text] :
       {std::pair{"an answer of 3.3 MB", lines}, {"the same in one line", line}}) {
    field->selectAll();
    QApplication::clipboard()->setText(QString::fromStdString(text));
    std::printf("%s\n", title);
    report("  paste", watch.longestDuring([&] { field->paste(); }));
    report("  a key in it", watch.longestDuring([&] { QTest::keyClick(field, Qt::Key_Space); }));
  }
}

/// What an output or the details of a row show, however large it is.
void largeValue() {
  Stage stage;
  Watch watch;
  const json::Value value = *json::parse(bigJson(50'000'000));
  std::printf("A value of 50 MB\n");
  QPointer<debug::OutputDialog> dialog;
  report("  shown", watch.longestDuring([&] {
    dialog = new debug::OutputDialog(QStringLiteral("Output"), value, &stage.window());
    dialog->show();
  }));
  auto* tree = dialog->findChild<common::JsonView*>();
  report("  its items unfolded",
         watch.longestDuring([&] { tree->setExpanded(tree->model()->index(0, 0), true); }));
  report("  to the last of them", watch.longestDuring([&] { QTest::keyClick(tree, Qt::Key_End); }));
  QTest::keySequence(tree, QKeySequence::Find);
  auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("jsonFind"));
  report("  found nowhere", watch.longestDuring([&] { QTest::keyClick(field, Qt::Key_Z); }));
  report("  as text",
         watch.longestDuring([&] { dialog->findChild<QTabWidget*>()->setCurrentIndex(1); }));
}

}  // namespace

int main(int argc, char** argv) {
  stepwright::reuseFreedMemory();  // as the program does
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  const QString only = argc > 1 ? QString::fromUtf8(argv[1]) : QString();
  const std::pair<const char*, void (*)()> all[] = {{"opening", opening},    {"files", manyFiles},
                                                    {"history", runHistory}, {"map", mapRun},
                                                    {"answer", answer},      {"value", largeValue}};
  for (const auto& [name, measure] : all)
    if (only.isEmpty() || only == QLatin1String(name)) measure();
  return 0;
}
