// SPDX-License-Identifier: GPL-3.0-or-later
// stepwright-bench-window: what people feel: reading, validating, laying out, first paint, panning,
// typing. Runs offscreen.
#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QScrollBar>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/asl/document.h"
#include "engine/base/allocator.h"
#include "engine/edit/add_state.h"
#include "engine/edit/intents.h"
#include "engine/layout/diagram_for.h"
#include "engine/project/workspace.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/common/apply_theme.h"

using namespace stepwright;

namespace {

/// A workflow of n states as people write them: chains, choices that join again, retries and
/// catches, a Map here and there.
std::string definitionOf(int states) {
  std::string text = "{\n  \"StartAt\": \"S0\",\n  \"States\": {\n";
  for (int i = 0; i < states; ++i) {
    const std::string name = "\"S" + std::to_string(i) + "\"";
    const bool last = i + 1 == states;
    const std::string next = "\"S" + std::to_string(i + 1) + "\"";
    const std::string way = last ? "\"End\": true" : "\"Next\": " + next;
    text += "    " + name + ": {\n";
    if (i % 7 == 3 && i + 3 < states) {
      text +=
          "      \"Type\": \"Choice\",\n      \"Choices\": [\n        { \"Variable\": \"$.n\", "
          "\"NumericGreaterThan\": " +
          std::to_string(i) + ", \"Next\": \"S" + std::to_string(i + 2) +
          "\" }\n      ],\n      \"Default\": " + next + "\n";
    } else if (i % 11 == 5) {
      text += "      \"Type\": \"Map\",\n      \"ItemProcessor\": {\n        \"StartAt\": \"I" +
              std::to_string(i) + "\",\n        \"States\": { \"I" + std::to_string(i) +
              "\": { \"Type\": \"Pass\", \"End\": true } }\n      },\n      " + way + "\n";
    } else {
      text +=
          "      \"Type\": \"Task\",\n      \"Resource\": \"arn:aws:states:::lambda:invoke\",\n    "
          "  \"Parameters\": { "
          "\"FunctionName\": \"f\", \"Payload.$\": \"$\" },\n      \"Retry\": [ { \"ErrorEquals\": "
          "[\"States.ALL\"] } ],\n      " +
          way + "\n";
    }
    text += last ? "    }\n" : "    },\n";
  }
  return text + "  }\n}\n";
}

/// Reads as the window does: on a thread of its own, which looks for problems meanwhile.
class Reading {
 public:
  asl::Document read(const std::string& text) {
    done_ = {};
    analyser_.request(0, text, asl::Format::Json, asl::WorkflowType::Standard);
    return done_.get_future().get();
  }

 private:
  std::promise<asl::Document> done_;
  project::Analyser analyser_{
      [this](std::uint64_t, asl::Document document) { done_.set_value(std::move(document)); }};
};

/// The median of some runs, in milliseconds.
double median(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    QElapsedTimer clock;
    clock.start();
    work();
    times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

void report(const char* what, int states, double ms, double budget) {
  std::printf("%-44s %6d states %10.2f ms   budget %6.1f ms  %s\n", what, states, ms, budget,
              ms <= budget ? "ok" : "OVER");
  std::fflush(stdout);
}

void measureDocument(int states, double validation, double layoutBudget) {
  const std::string text = definitionOf(states);
  report("read (text, tree, model, graph)", states,
         median(5, [&] { (void)asl::Document::read(text); }), 100);
  std::vector<asl::Document> fresh;
  for (int i = 0; i < 5; ++i) fresh.push_back(asl::Document::read(text));
  std::size_t at = 0;
  report("validate", states, median(5, [&] { (void)fresh[at++].problems(); }), validation);
  const auto diagram = layout::diagramFor(fresh[0].graph());
  report("lay out", states, median(5, [&] { (void)layout::layOut(diagram); }), layoutBudget);
}

void measureCanvas(int states, double frame) {
  const std::string text = definitionOf(states);
  QElapsedTimer clock;
  clock.start();
  const auto document = asl::Document::read(text);
  auto graph = std::make_unique<canvas::GraphView>();
  canvas::GraphView& view = *graph;
  view.resize(1400, 900);
  view.setDocument(document);
  view.show();
  const QPixmap picture = view.grab();
  if (picture.isNull()) return;
  report("open to first paint", states, static_cast<double>(clock.nsecsElapsed()) / 1e6, 500);
  const auto pan = [&](const char* what) {
    int offset = 0;
    report(what, states,
           median(60,
                  [&] {
                    view.verticalScrollBar()->setValue(offset += 37);
                    (void)view.viewport()->grab();
                  }),
           frame);
  };
  view.zoomToOriginal();
  pan("pan, a frame at 100 %");
  view.zoomToFit();
  report("the whole graph, a frame", states, median(20, [&] { (void)view.viewport()->grab(); }),
         frame);
  const auto inserted =
      edit::addState(document, asl::StateType::Wait, {edit::Place::Kind::After, "/States/S0"});
  if (!inserted) return;
  const std::string edited = text::apply(document.text(), inserted->edits);
  QApplication::processEvents();  // as in a window: items are dealt with once it is idle
  bool there = true;
  Reading reading;
  report("an edit to the picture", states,
         median(5,
                [&] {
                  // There and back, so that each time something moves.
                  const auto next = reading.read(there ? edited : text);
                  there = !there;
                  view.setDocument(next);
                  view.setProblems(next.problems());
                  (void)view.viewport()->grab();
                }),
         100);
  QApplication::processEvents();
  clock.restart();
  graph.reset();
  report("close", states, static_cast<double>(clock.nsecsElapsed()) / 1e6, 500);
}

}  // namespace

int main(int argc, char** argv) {
  stepwright::reuseFreedMemory();  // as the program does
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  common::applyTheme(application, common::ThemeKind::Light);
  measureDocument(1000, 5, 5);
  measureDocument(5000, 25, 50);
  measureCanvas(1000, 16);
  measureCanvas(5000, 33);
  return 0;
}
