// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/canvas_arrangement.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include "engine/project/beside_file.h"
#include "engine/project/follow_states.h"
#include "widgets/document/document_model.h"

namespace stepwright::document {

namespace {

constexpr qint64 kPause = 1500;  // ms; a longer rest begins a new step of undo

int moveMergeId(const QString& key) {
  // Odd numbers beyond those that edits of the text take by chance would still be harmless: the
  // types are told apart before two commands become one.
  return key.isEmpty() ? -1 : static_cast<int>(qHash(key) & 0x7ffffffeu) + 1;
}

}  // namespace

/// What stood on the canvas before and after.
class ArrangeCommand : public QUndoCommand {
 public:
  ArrangeCommand(CanvasArrangement& owner, project::Arrangement after, const QString& label,
                 const QString& mergeKey)
      : QUndoCommand(label),
        owner_(owner),
        before_(owner.content()),
        after_(std::move(after)),
        mergeId_(moveMergeId(mergeKey)) {
    age_.start();
  }
  void redo() override { owner_.adopt(after_); }
  void undo() override { owner_.adopt(before_); }
  [[nodiscard]] int id() const override { return mergeId_; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = dynamic_cast<const ArrangeCommand*>(other);
    if (next == nullptr || next->mergeId_ != mergeId_ || age_.elapsed() > kPause) return false;
    after_ = next->after_;
    age_.restart();
    setObsolete(after_ == before_);
    return true;
  }

 private:
  CanvasArrangement& owner_;  // belongs to the document whose stack owns this command
  project::Arrangement before_, after_;
  int mergeId_;
  QElapsedTimer age_;
};

CanvasArrangement::CanvasArrangement(DocumentModel& model, QObject* parent)
    : QObject(parent), model_(model) {
  connect(&model_, &DocumentModel::textReplaced, this, &CanvasArrangement::load);
  connect(&model_, &DocumentModel::documentChanged, this, &CanvasArrangement::follow);
  // The new name of a document is known only when it has been written.
  const auto later = [this] { saveSoon(); };
  connect(&model_.undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
    if (clean) saveSoon();
  });
  connect(&model_, &DocumentModel::fileChanged, this, later);
}

CanvasArrangement::~CanvasArrangement() {
  model_.undoStack().disconnect(this);
  if (pending_) save();
}

void CanvasArrangement::set(project::Arrangement next, const QString& label,
                            const QString& mergeKey) {
  if (next == content_) return;
  model_.undoStack().take(
      std::make_unique<ArrangeCommand>(*this, std::move(next), label, mergeKey));
}

void CanvasArrangement::adopt(const project::Arrangement& content) {
  content_ = content;
  emit changed();
}

void CanvasArrangement::load() {
  content_ = {};
  path_ = model_.path();
  known_ = {};
  fresh_ = true;
  if (!path_.isEmpty()) {
    const auto file = project::BesideFile(path_.toStdString()).read();
    content_ = file.kept.canvas;
    if (const Error* trouble = file.troubleOf("canvas")) emit troubled(*trouble);
  }
  written_ = content_;
}

void CanvasArrangement::follow() {
  if (model_.stale() || !model_.document().machine()) return;
  const asl::Document& now = model_.document();
  if (fresh_)
    written_ = content_ = project::withoutStale(std::move(content_), *now.machine());
  else if (!content_.empty() && known_.machine() && known_.machine() != now.machine())
    content_ = project::followed(std::move(content_),
                                 project::FollowedStates(*known_.machine(), *now.machine()));
  fresh_ = false;
  known_ = now;
}

void CanvasArrangement::saveSoon() {
  if (pending_) return;
  pending_ = true;
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (pending_) save();
      },
      Qt::QueuedConnection);
}

void CanvasArrangement::save() {
  pending_ = false;
  const QString path = model_.path();
  if (path.isEmpty()) return;
  project::Arrangement kept = content_;
  // What stands at states is kept until they are known: a text may be large, or broken.
  if (!fresh_) kept = project::withoutStale(std::move(kept), *known_.machine());
  const bool elsewhere = path != path_;
  if (!elsewhere && kept == written_) return;
  if (elsewhere && kept.empty()) {
    path_ = path;
    return;
  }
  const auto trouble = project::BesideFile(path.toStdString()).change([&](project::Kept& there) {
    there.canvas = kept;
  });
  if (trouble) emit troubled(*trouble);
  path_ = path;
  written_ = kept;
}

}  // namespace stepwright::document

#include "moc_canvas_arrangement.cpp"
