// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/lint_suppressions.h"

#include <QUndoCommand>

#include "engine/project/beside_file.h"
#include "engine/project/follow_states.h"
#include "widgets/document/document_model.h"

namespace stepwright::document {

/// What was not to be heard before and after.
class SuppressCommand : public QUndoCommand {
 public:
  SuppressCommand(LintSuppressions& owner, asl::Suppressions after, const QString& label)
      : QUndoCommand(label), owner_(owner), before_(owner.content()), after_(std::move(after)) {}
  void redo() override { owner_.adopt(after_); }
  void undo() override { owner_.adopt(before_); }

 private:
  LintSuppressions& owner_;  // belongs to the document whose stack owns this command
  asl::Suppressions before_, after_;
};

LintSuppressions::LintSuppressions(DocumentModel& model, QObject* parent)
    : QObject(parent), model_(model) {
  connect(&model_, &DocumentModel::textReplaced, this, &LintSuppressions::load);
  connect(&model_, &DocumentModel::documentChanged, this, &LintSuppressions::follow);
  connect(&model_.undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
    if (clean) saveSoon();
  });
  // The new name of a document is known only when it has been written.
  connect(&model_, &DocumentModel::fileChanged, this, &LintSuppressions::saveSoon);
}

LintSuppressions::~LintSuppressions() {
  model_.undoStack().disconnect(this);
  if (pending_) save();
}

void LintSuppressions::suppress(const asl::Suppression& wish) {
  asl::Suppressions next = content_;
  project::suppress(next, wish);
  if (next == content_) return;
  const QString rule = QString::fromStdString(wish.rule);
  model_.undoStack().take(
      std::make_unique<SuppressCommand>(*this, std::move(next), tr("Suppress %1").arg(rule)));
}

void LintSuppressions::hearAgain(const asl::Suppression& wish) {
  asl::Suppressions next = content_;
  std::erase_if(next, [&](const auto& each) { return each.wishesSame(wish); });
  if (next == content_) return;
  const QString rule = QString::fromStdString(wish.rule);
  model_.undoStack().take(
      std::make_unique<SuppressCommand>(*this, std::move(next), tr("Hear of %1 again").arg(rule)));
}

void LintSuppressions::adopt(const asl::Suppressions& content) {
  content_ = content;
  tellModel();
  emit changed();
}

void LintSuppressions::tellModel() {
  auto all = project::suppressionsFor(path_.toStdString(), content_, folder_);
  model_.setSuppressions(all.empty() ? nullptr
                                     : std::make_shared<const asl::Suppressions>(std::move(all)));
}

void LintSuppressions::load() {
  content_ = {};
  folder_ = {};
  path_ = model_.path();
  known_ = {};
  if (!path_.isEmpty()) {
    const std::string document = path_.toStdString();
    auto file = project::BesideFile(document).read();
    content_ = std::move(file.kept.suppressions);
    if (const Error* trouble = file.troubleOf("lint")) emit troubled(*trouble);
    folder_ = project::FolderLint::read(project::FolderLint::fileFor(document));
    if (folder_.trouble()) emit troubled(*folder_.trouble());
  }
  written_ = content_;
  tellModel();
  emit changed();
}

void LintSuppressions::follow() {
  if (model_.stale() || !model_.document().machine()) return;
  const asl::Document& now = model_.document();
  const bool other = known_.machine() && known_.machine() != now.machine();
  if (other && !content_.empty()) {
    auto moved =
        project::followed(content_, project::FollowedStates(*known_.machine(), *now.machine()));
    known_ = now;
    if (!(moved == content_)) adopt(moved);
  }
  known_ = model_.document();
}

void LintSuppressions::saveSoon() {
  if (pending_) return;
  pending_ = true;
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (pending_) save();
      },
      Qt::QueuedConnection);
}

void LintSuppressions::save() {
  pending_ = false;
  const QString path = model_.path();
  if (path.isEmpty() || (path == path_ && content_ == written_)) return;
  if (path != path_) {
    path_ = path;
    folder_ = project::FolderLint::read(project::FolderLint::fileFor(path.toStdString()));
    tellModel();
    if (content_.empty()) return;
  }
  const auto trouble = project::BesideFile(path.toStdString()).change([&](project::Kept& there) {
    there.suppressions = content_;
  });
  if (trouble) emit troubled(*trouble);
  written_ = content_;
}

}  // namespace stepwright::document

#include "moc_lint_suppressions.cpp"
