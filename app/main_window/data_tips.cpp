// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/data_tips.h"

#include <QPointer>
#include <algorithm>

#include "app/main_window/document_page.h"
#include "engine/analysis/value_diff.h"
#include "engine/asl/bind.h"
#include "engine/json/print.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/pin_layer.h"
#include "widgets/canvas/tool_tips.h"
#include "widgets/common/said.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/pin_board.h"

namespace stepwright::app {

DataTips::DataTips(DocumentPage& page, debug::DebugPanels& panels)
    : QObject(&page), page_(page), panels_(panels), layer_(new canvas::PinLayer(page.graph())) {
  connect(layer_, &canvas::PinLayer::tipWanted, this, &DataTips::showTip);
  connect(layer_, &canvas::PinLayer::pinRequested, this, [this](const QString& place) {
    const bool edge = page_.graph().drawing().edgeOf(place) >= 0;
    panels_.pins().add(place, shownOf(edge));
  });
  connect(
      layer_, &canvas::PinLayer::closeRequested, this,
      [this](const QString& place, const QString& shows) { panels_.pins().remove(place, shows); });
  connect(&page.run(), &debug::DocumentRun::momentChanged, this, &DataTips::refresh);
  connect(&panels, &debug::DebugPanels::breakpointsChanged, this, &DataTips::refresh);
  // Once the canvas has laid it out.
  connect(&page.model(), &document::DocumentModel::documentChanged, this, &DataTips::refresh,
          Qt::QueuedConnection);
}

QString DataTips::cardJson(const json::Value& value) {
  constexpr int mostLines = 8, widest = 44;
  if (value.printedSize() > 4000) return QString::fromStdString(analysis::brief(value, 240));
  QStringList lines = QString::fromStdString(json::printPretty(value)).split(QLatin1Char('\n'));
  if (lines.size() > mostLines) {
    lines.erase(lines.begin() + mostLines, lines.end());
    lines << QStringLiteral("…");
  }
  for (QString& line : lines)
    if (line.size() > widest) line = line.left(widest - 1) + QStringLiteral("…");
  return lines.join(QLatin1Char('\n'));
}

QString DataTips::timesOf(int times) {
  return times > 0 ? QStringLiteral("×%1").arg(times) : tr("not reached");
}

QString DataTips::shownOf(bool edge) {
  return edge ? QStringLiteral("edge") : QStringLiteral("output");
}

void DataTips::lookUp(const std::vector<std::string>& places,
                      std::function<void(const Answers&)> done) {
  const session::MomentPtr moment = page_.run().moment();
  std::vector<std::string> known;
  for (const std::string& place : places) known.push_back(inRun(place));
  const QPointer<DataTips> self = this;
  const auto look = [self, known, event = moment->view.event,
                     focus = analysis::focusOf(moment->view), owner = &page_.run(),
                     done = std::move(done)](const session::DebugRun& run) {
    const auto visits = analysis::visitsIn(run.decisions());
    Answers answers;
    for (const std::string& place : known)
      answers.push_back(analysis::dataAt(visits, run.log(), place, event, focus));
    QMetaObject::invokeMethod(owner, [self, answers, done] {
      if (self) done(answers);
    });
  };
  page_.run().session().lookAt(moment->run, look);
}

std::string DataTips::inRun(const std::string& place) const {
  const auto& change = page_.run().change();
  const canvas::Drawing& drawing = page_.graph().drawing();
  const int edge = drawing.edgeOf(QString::fromStdString(place));
  if (edge < 0) return change.inRun(place);
  const canvas::DrawnNode& from = drawing.nodes.at(drawing.edges.at(edge).from);
  const std::string state = from.key.toStdString();
  const bool leaves = from.isState() && place.starts_with(state);
  return leaves ? change.inRun(state) + place.substr(state.size()) : place;
}

QString DataTips::nameOf(const QString& place) const {
  const canvas::Drawing& drawing = page_.graph().drawing();
  const auto named = [&](int node) {
    const canvas::DrawnNode& drawn = drawing.nodes.at(node);
    return drawn.kind == asl::NodeKind::Start ? tr("Start")
           : drawn.kind == asl::NodeKind::End ? tr("End")
                                              : drawn.name;
  };
  if (const int node = drawing.nodeOf(place); node >= 0) return named(node);
  const int edge = drawing.edgeOf(place);
  if (edge < 0) return {};
  return QStringLiteral("%1 → %2").arg(named(drawing.edges.at(edge).from),
                                       named(drawing.edges.at(edge).to));
}

QString DataTips::wordsOf(const QString& place) const {
  const canvas::Drawing& drawing = page_.graph().drawing();
  const canvas::Overlay& overlay = page_.graph().overlay();
  if (const int edge = drawing.edgeOf(place); edge >= 0)
    return edgeTip(drawing, drawing.edges.at(edge), edgeLookOf(drawing, edge, overlay));
  const int node = drawing.nodeOf(place);
  if (node < 0) return {};
  QStringList problems;
  for (const asl::Problem& problem : page_.model().picture().problems())
    if (problem.stateId == place.toStdString()) problems << common::said(problem.message);
  return nodeTip(drawing.nodes.at(node), lookOf(drawing, node, overlay),
                 asl::findState(*page_.model().picture().machine(), place.toStdString()), problems);
}

canvas::DataCardText DataTips::textOf(const QString& place, const analysis::PlaceData& data) const {
  canvas::DataCardText text;
  text.title = nameOf(place);
  text.note = timesOf(data.times);
  const bool edge = page_.graph().drawing().edgeOf(place) >= 0;
  if (data.input) text.parts.push_back({tr("input"), cardJson(*data.input)});
  if (data.output) text.parts.push_back({edge ? QString() : tr("output"), cardJson(*data.output)});
  if (data.output && data.outputWas && !(*data.output == *data.outputWas))
    text.parts.push_back({tr("was"), cardJson(*data.outputWas), true});
  if (!data.error.empty()) text.parts.push_back({tr("error"), QString::fromStdString(data.error)});
  if (!data.notHere.empty()) text.parts.push_back({{}, common::said(data.notHere), true});
  return text;
}

canvas::DataCardText DataTips::watchText(const QString& place,
                                         const std::string& expression) const {
  canvas::DataCardText text;
  text.title = QString::fromStdString(expression);
  text.note = nameOf(place);
  const auto& watches = page_.run().moment()->watches;
  const auto found = std::find_if(watches.begin(), watches.end(), [&](const auto& watch) {
    return watch.expression == expression;
  });
  if (found == watches.end()) {
    text.parts.push_back({{}, tr("It is watched no more."), true});
    return text;
  }
  if (found->value)
    text.parts.push_back({{}, cardJson(*found->value)});
  else
    text.parts.push_back({{}, QString::fromStdString(found->error), true});
  if (found->changed && found->was) text.parts.push_back({tr("was"), cardJson(*found->was), true});
  return text;
}

void DataTips::tell(const QString& place, std::function<void(const canvas::DataCardText&)> done) {
  lookUp({place.toStdString()}, [this, place, done = std::move(done)](const Answers& answers) {
    done(textOf(place, answers.front()));
  });
}

void DataTips::showTip(const QString& place) {
  tell(place, [this, place](canvas::DataCardText text) {
    text.title.clear();  // the words begin with it
    text.more = wordsOf(place);
    layer_->showTip(place, text);
  });
}

void DataTips::refresh() {
  const bool any = page_.run().moment()->run != 0;
  layer_->setTips(any);
  if (page_.run().isRunning() || panels_.documentKey() != page_.model().key()) return;
  const std::vector<project::Pin> pins = panels_.pins().pins();
  if (pins.empty() || !any) return showCards(pins, Answers(pins.size()));
  std::vector<std::string> places;
  for (const project::Pin& pin : pins) places.push_back(pin.place);
  const int number = ++asked_;
  lookUp(places, [this, number, pins](const Answers& answers) {
    if (number == asked_) showCards(pins, answers);
  });
}

void DataTips::showCards(const std::vector<project::Pin>& pins, const Answers& answers) {
  std::vector<canvas::PinLayer::Card> cards;
  for (std::size_t i = 0; i < pins.size(); ++i) {
    const QString place = QString::fromStdString(pins[i].place);
    const bool watched = pins[i].shows.starts_with('=');
    cards.push_back(
        {place, QString::fromStdString(pins[i].shows),
         watched ? watchText(place, pins[i].shows.substr(1)) : textOf(place, answers[i])});
  }
  layer_->setCards(cards);
}

}  // namespace stepwright::app

#include "moc_data_tips.cpp"
