// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/shown_document.h"

#include <algorithm>

#include "engine/asl/bind.h"
#include "widgets/canvas/words.h"
#include "widgets/common/said.h"

namespace stepwright::canvas {
namespace {

/// The frame as the only box of its scope; nothing where there is no such state.
bool scopeOf(const asl::GraphScope& graph, const std::string& key, asl::GraphScope& found) {
  for (const asl::GraphNode& node : graph.nodes) {
    if (node.key == key) {
      found.pointer = graph.pointer;
      found.nodes.push_back(node);
      return true;
    }
    for (const asl::GraphScope& branch : node.branches)
      if (scopeOf(branch, key, found)) return true;
  }
  return false;
}

QString frameAround(const QString& key) {
  const int at = key.lastIndexOf(QStringLiteral("/States/"));
  if (at <= 0) return {};
  // "/States/Each/ItemProcessor/States/Pack" stands in "/States/Each".
  const int states = key.lastIndexOf(QStringLiteral("/States/"), at - 1);
  const int end = key.indexOf(QLatin1Char('/'), states + 8);
  return key.left(end);
}

}  // namespace

void ShownDocument::set(const asl::Document& document) {
  document_ = document;
  set_ = true;
}

const asl::State* ShownDocument::state(const QString& id) const {
  if (!set_ || !document_.machine()) return nullptr;
  return asl::findState(*document_.machine(), id.toStdString());
}

bool ShownDocument::empty() const {
  return set_ && std::none_of(drawing_.nodes.begin(), drawing_.nodes.end(),
                              [](const DrawnNode& node) { return node.isState(); });
}

QString ShownDocument::foreignWords() const {
  const auto& kind = document_.foreign();
  if (kind.empty()) return {};
  return Words::tr("This is %1, not a state machine.").arg(common::said(kind));
}

QString ShownDocument::whyReadOnly() const {
  const QString foreign = foreignWords();
  return foreign.isEmpty() ? Words::tr("The text cannot be read; mend it first.") : foreign;
}

QSet<QString> ShownDocument::allFrames() const {
  QSet<QString> frames;
  if (document_.machine() == nullptr) return frames;
  std::vector<const asl::Machine*> open{document_.machine().get()};
  while (!open.empty()) {
    const asl::Machine* machine = open.back();
    open.pop_back();
    for (const asl::State& state : machine->states) {
      if (state.machines.empty()) continue;
      frames.insert(text(state.id));
      for (const auto& nested : state.machines)
        if (nested) open.push_back(nested.get());
    }
  }
  return frames;
}

void ShownDocument::setArrangement(const project::Arrangement& arrangement) {
  options_.arrangement = arrangement;
}

std::vector<NestedGraph> ShownDocument::openedOnes() const {
  std::vector<NestedGraph> opened;
  for (const NestedGraph& nested : nested_)
    if (nested.definition && opened_.contains(nested.state)) opened.push_back(nested);
  return opened;
}

bool ShownDocument::setNested(const std::vector<NestedGraph>& nested) {
  nested_.clear();
  for (const NestedGraph& each : nested)
    nested_.push_back({each.state, each.machine, each.title, each.definition, {}});
  const auto same = [](const NestedGraph& a, const NestedGraph& b) {
    return a.state == b.state && a.definition == b.definition && a.title == b.title &&
           a.machine == b.machine;
  };
  const auto now = openedOnes();
  const auto& drawn = options_.nested;
  if (std::equal(now.begin(), now.end(), drawn.begin(), drawn.end(), same)) return false;
  options_.nested = now;
  return true;
}

void ShownDocument::openNested(const QString& task, bool open) {
  if (open)
    opened_.insert(task);
  else
    opened_.remove(task);
  options_.nested = openedOnes();
}

bool ShownDocument::mayBeRoot(const QString& container) const {
  asl::GraphScope found;
  return scopeOf(document_.graph(), container.toStdString(), found) &&
         !found.nodes.front().branches.empty();
}

QStringList ShownDocument::path() const {
  QStringList names;
  for (QString key = root_; !key.isEmpty(); key = frameAround(key))
    if (const asl::State* frame = state(key); frame != nullptr) names.prepend(text(frame->name));
  return names;
}

QString ShownDocument::outside() const { return frameAround(root_); }

bool ShownDocument::layOut(bool fresh) {
  if (!set_ || !document_.machine()) return false;
  drawing_ = drawn(fresh);
  layouts_[root_] = drawing_.layout;
  return true;
}

Drawing ShownDocument::drawn(bool fresh) {
  asl::GraphScope alone;
  DrawingOptions how = options_;
  how.widths = &widths_;
  const asl::GraphScope* graph = scopeOfRoot(alone, how);
  const auto before = layouts_.value(root_);
  const bool keep = !fresh && before && !before->nodes.empty();
  return draw(*graph, *document_.machine(), how, keep ? before.get() : nullptr);
}

const asl::GraphScope* ShownDocument::scopeOfRoot(asl::GraphScope& alone, DrawingOptions& how) {
  if (root_.isEmpty()) return &document_.graph();
  if (!scopeOf(document_.graph(), root_.toStdString(), alone)) {
    root_.clear();  // the frame is gone: all is shown again
    return &document_.graph();
  }
  how.collapsed.remove(root_);
  std::erase_if(how.arrangement.notes, [this](const project::Note& note) {
    const QString at = text(note.anchor);
    return at != root_ && !at.startsWith(root_ + QLatin1Char('/'));
  });
  return &alone;
}

QString ShownDocument::nameOf(const QString& key) const {
  const int node = drawing_.nodeOf(key);
  return node >= 0 ? drawing_.nodes.at(node).name : QString();
}

void ShownDocument::moveNote(int id, const QRectF& rect) {
  for (DrawnNote& note : drawing_.notes)
    if (note.id == id) note.rect = rect;
}

}  // namespace stepwright::canvas
