// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a document that guard what was written: the file changed outside, and unsaved work
// was kept. Nothing is thrown away but by a choice that one can look into first.
#include <QFileInfo>

#include "app/main_window/document_page.h"
#include "engine/base/files.h"
#include "widgets/common/banner.h"
#include "widgets/compare/compare_dialog.h"

namespace stepwright::app {

using compare::CompareDialog;

namespace {

using document::DocumentModel;

/// Where saving would write, as far as folders exist: may something new be put there?
bool folderTakes(const QString& path) {
  QString folder = QFileInfo(path).path();
  while (!QFileInfo::exists(folder)) folder = QFileInfo(folder).path();
  return QFileInfo(folder).isDir() && QFileInfo(folder).isWritable();
}

/// What saving does where the file is gone.
common::BannerText wordsOfGone(const QString& path) {
  const QString target = QString::fromStdString(linkTarget(path.toStdString()));
  const bool folderGone = !QFileInfo::exists(QFileInfo(target).path());
  common::BannerText text;
  text.title = target != path ? DocumentPage::tr("The file that the link points to is gone")
               : folderGone ? DocumentPage::tr("The file is no longer on the disk, nor its folder")
                            : DocumentPage::tr("The file is no longer on the disk");
  text.note = !folderTakes(target) ? DocumentPage::tr("nothing can be written there any more")
              : target != path     ? DocumentPage::tr("saving writes %1 again").arg(target)
              : folderGone         ? DocumentPage::tr("saving makes both again")
                                   : DocumentPage::tr("saving writes it again");
  return text;
}

common::BannerText wordsOf(const DocumentModel& model) {
  common::BannerText text;
  switch (model.fileState()) {
    case DocumentModel::FileState::Gone:
      return wordsOfGone(model.path());
    case DocumentModel::FileState::Changed:
      text.title = DocumentPage::tr("The file changed outside");
      if (model.isModified()) text.note = DocumentPage::tr("and you have changes of your own");
      return text;
    default:
      text.title = model.fileState() == DocumentModel::FileState::Blocked
                       ? DocumentPage::tr("Something else is in the place of the file")
                       : DocumentPage::tr("The file can no longer be read");
      text.note = QString::fromStdString(model.fileTrouble());
      return text;
  }
}

}  // namespace

void DocumentPage::wireBars() {
  connect(&model_, &DocumentModel::changedOutside, this, &DocumentPage::showOutside);
  connect(&model_, &DocumentModel::outsideSettled, outside_, &QWidget::hide);
  connect(outside_, &common::Banner::linkActivated, this, [this](int link) {
    const auto act = outsideLinks_.at(link).second;
    act();
  });
  connect(stale_, &common::Banner::linkActivated, this, &DocumentPage::problemsRequested);
  connect(recovery_, &common::Banner::linkActivated, this, [this](int link) {
    if (link == 1) return compareWithKept();
    endRecovery(link == 0);
  });
}

void DocumentPage::showOutside() {
  const Link reload{tr("Reload"), [this] { this->reload(); }};
  const Link keep{tr("Keep mine"), [this] { model_.keepMine(); }};
  const Link compare{tr("Compare"), [this] { compareWithFile(); }};
  const Link elsewhere{tr("Save as…"), [this] { emit saveAsRequested(); }};
  switch (model_.fileState()) {
    case DocumentModel::FileState::Changed:
      outsideLinks_ = {reload, keep, compare};
      break;
    case DocumentModel::FileState::Blocked:
      outsideLinks_ = {elsewhere};
      break;
    default:
      outsideLinks_ = {keep, elsewhere};
  }
  common::BannerText text = wordsOf(model_);
  text.icon = QStringLiteral("warning");
  for (const auto& [words, act] : outsideLinks_) text.links << words;
  outside_->setText(text);
  outside_->show();
}

void DocumentPage::reload() {
  if (const auto failed = model_.reload()) emit remarkMade(QString::fromStdString(failed->message));
}

void DocumentPage::offerRecovery(const QString& when, const std::string& kept,
                                 std::function<void()> recover, std::function<void()> discard) {
  recover_ = std::move(recover);
  discard_ = std::move(discard);
  kept_ = kept;
  recovery_->setText({{},
                      QStringLiteral("history"),
                      tr("Unsaved work was kept"),
                      when,
                      {tr("Recover"), tr("Compare"), tr("Discard")},
                      false});
  recovery_->show();
}

void DocumentPage::endRecovery(bool recover) {
  recovery_->hide();
  kept_.clear();
  const auto act = recover ? recover_ : discard_;
  recover_ = discard_ = nullptr;
  if (act) act();
}

void DocumentPage::compareWithFile() {
  const auto onDisk = model_.fileOnDisk();
  if (!onDisk) return emit remarkMade(tr("The file cannot be read."));
  compare::CompareWords words{tr("Compare with the file"), tr("On the disk"), tr("Here"), {}, {}};
  if (*onDisk != model_.text()) {
    words.takeLeft = tr("Reload from disk");
    words.takeRight = tr("Keep mine");
  }
  auto* dialog = new CompareDialog(words, *onDisk, model_.text(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &CompareDialog::leftTaken, this, &DocumentPage::reload);
  connect(dialog, &CompareDialog::rightTaken, &model_, &document::DocumentModel::keepMine);
  dialog->open();
}

void DocumentPage::compareWithKept() {
  const compare::CompareWords words{tr("Compare with the unsaved work"), tr("In the file"),
                                    tr("Unsaved work"), tr("Discard the unsaved work"),
                                    tr("Recover")};
  auto* dialog = new CompareDialog(words, model_.text(), kept_, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &CompareDialog::leftTaken, this, [this] { endRecovery(false); });
  connect(dialog, &CompareDialog::rightTaken, this, [this] { endRecovery(true); });
  dialog->open();
}

}  // namespace stepwright::app
