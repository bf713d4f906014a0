// SPDX-License-Identifier: GPL-3.0-or-later
// stepwright-bench-text [STATES]: what people wait for while they type into a large definition: the
// list of completions, and the problems after a key. Runs offscreen over a folder of its own.
#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "engine/assist/complete.h"
#include "tests/journeys/harness.h"
#include "tests/journeys/typist.h"
#include "widgets/code/scintilla.h"

using namespace stepwright;
using journeys::Stage;
using journeys::Typist;

namespace {

std::string definitionOf(int states) {
  std::string text = "{\n  \"StartAt\": \"S0\",\n  \"States\": {\n";
  for (int i = 0; i < states; ++i) {
    const bool last = i + 1 == states;
    text += "    \"S" + std::to_string(i) +
            "\": {\n      \"Type\": \"Task\",\n      \"Resource\": "
            "\"arn:aws:states:::lambda:invoke\",\n      \"Parameters\": {\n        "
            "\"FunctionName\": \"f\",\n        \"Payload.$\": \"$\"\n      },\n      \"Retry\": [\n"
            "        {\n          \"ErrorEquals\": [\"States.TaskFailed\"]\n        }\n      ],\n"
            "      \"Assign\": { \"v" +
            std::to_string(i % 50) + "\": 1 },\n      " +
            (last ? "\"End\": true" : "\"Next\": \"S" + std::to_string(i + 1) + "\"") + "\n    }" +
            (last ? "\n" : ",\n");
  }
  return text + "  }\n}\n";
}

void report(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-46s median %7.1f ms   p99 %7.1f ms   (%zu)\n", what, at(0.5), at(0.99),
              times.size());
}

/// A quote typed at places all over the text: fields, names of states, errors, parameters.
void measureCompletion(const std::string& text, const asl::Document& known) {
  std::vector<double> times;
  std::size_t offered = 0;
  for (const char* piece : {"\"Type\": \"", "\"Next\": \"", "\"FunctionName\": \"f\",\n        \"",
                            "\"ErrorEquals\": [\"", "\"Resource\": \"arn:aws:states:::"}) {
    const std::string place(piece);
    for (std::size_t turn = 0; turn < 100; ++turn) {
      const auto found = text.find(place, text.size() * turn / 101);
      if (found == std::string::npos) continue;
      std::string typed = text;
      typed.insert(found + place.size(), "S");
      QElapsedTimer clock;
      clock.start();
      offered += assist::complete(typed, found + place.size() + 1, known).proposals.size();
      times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
  }
  report("completion after a key", times);
  std::printf("%-46s %zu\n", "  proposals in all", offered);
}

/// From the key in the real window to the problems of the new text.
void measureDiagnostics(Stage& stage) {
  auto& model = stage.model();
  auto* view = stage.find<code::Scintilla>();
  Typist::click(*view->viewport(), {60, 8});
  std::vector<double> times, painted;
  for (int i = 0; i < 40; ++i) {
    const auto place = model.text().find("\"Next\": \"S", model.text().size() * i / 41) + 9;
    stage.page().code().goTo(place);
    Typist::settle();
    bool read = false;
    const auto heard = QObject::connect(&model, &document::DocumentModel::documentChanged,
                                        [&] { read = model.upToDate(); });
    QElapsedTimer clock;
    clock.start();
    Typist::key(Qt::Key_X);
    painted.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    static_cast<void>(QTest::qWaitFor([&] { return read; }, 20000));
    static_cast<void>(model.document().problems());
    times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QObject::disconnect(heard);
    stage.act("undo");
    model.settle();
  }
  report("key press, until the key is taken", painted);
  report("key press, until the problems are there", times);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  const int states = argc > 1 ? std::atoi(argv[1]) : 2000;
  const std::string text = definitionOf(states);
  std::printf("%d states, %zu bytes\n", states, text.size());
  Stage stage;
  QFile file(stage.folder() + QStringLiteral("/large.asl.json"));
  if (!file.open(QIODevice::WriteOnly)) return 1;
  file.write(QByteArray::fromStdString(text));
  file.close();
  stage.window().openFile(file.fileName());
  stage.model().settle();
  measureCompletion(text, stage.model().document());
  measureDiagnostics(stage);
  return 0;
}
