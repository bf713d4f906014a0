// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/file_bars.h"

#include <QBoxLayout>
#include <QFileInfo>

#include "engine/base/files.h"
#include "engine/project/workspace.h"
#include "widgets/common/banner.h"
#include "widgets/common/said.h"
#include "widgets/compare/compare_dialog.h"
#include "widgets/document/document_model.h"

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
  text.title = target != path ? FileBars::tr("The file that the link points to is gone")
               : folderGone   ? FileBars::tr("The file is no longer on the disk, nor its folder")
                              : FileBars::tr("The file is no longer on the disk");
  text.note = !folderTakes(target) ? FileBars::tr("nothing can be written there any more")
              : target != path     ? FileBars::tr("saving writes %1 again").arg(target)
              : folderGone         ? FileBars::tr("saving makes both again")
                                   : FileBars::tr("saving writes it again");
  return text;
}

common::BannerText wordsOf(const DocumentModel& model) {
  common::BannerText text;
  switch (model.fileState()) {
    case DocumentModel::FileState::Gone:
      return wordsOfGone(model.path());
    case DocumentModel::FileState::Changed:
      text.title = FileBars::tr("The file changed outside");
      if (model.isModified()) text.note = FileBars::tr("and you have changes of your own");
      return text;
    default:
      text.title = model.fileState() == DocumentModel::FileState::Blocked
                       ? FileBars::tr("Something else is in the place of the file")
                       : FileBars::tr("The file can no longer be read");
      text.note = QString::fromStdString(model.fileTrouble());
      return text;
  }
}

}  // namespace

FileBars::FileBars(DocumentModel& model, QBoxLayout& column, QWidget& page)
    : QObject(&page),
      model_(model),
      page_(page),
      outside_(new common::Banner(&page)),
      recovery_(new common::Banner(&page)) {
  outside_->setObjectName(QStringLiteral("outsideBar"));
  recovery_->setObjectName(QStringLiteral("recoveryBar"));
  for (common::Banner* bar : {outside_, recovery_}) {
    column.addWidget(bar);
    bar->hide();
  }
  connect(&model, &DocumentModel::changedOutside, this, &FileBars::showOutside);
  connect(&model, &DocumentModel::outsideSettled, outside_, &QWidget::hide);
  connect(outside_, &common::Banner::linkActivated, this, [this](int link) {
    const auto act = outsideLinks_.at(link).second;
    act();
  });
  connect(recovery_, &common::Banner::linkActivated, this, [this](int link) {
    if (link == 1) return compareWithKept();
    endRecovery(link == 0);
  });
}

void FileBars::showOutside() {
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

void FileBars::reload() {
  if (const auto failed = model_.reload()) emit remarkMade(common::said(*failed));
}

void FileBars::offerRecovery(const QString& when, const std::string& kept,
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

void FileBars::endRecovery(bool recover) {
  recovery_->hide();
  kept_.clear();
  const auto act = recover ? recover_ : discard_;
  recover_ = discard_ = nullptr;
  if (act) act();
}

void FileBars::compareWithFile() {
  const auto content = project::readFile(model_.path().toStdString());
  if (!content) return emit remarkMade(tr("The file cannot be read."));
  compare::CompareWords words{tr("Compare with the file"), tr("On the disk"), tr("Here"), {}, {}};
  const std::string& onDisk = content->text;
  if (onDisk != model_.text()) {
    words.takeLeft = tr("Reload from disk");
    words.takeRight = tr("Keep mine");
  }
  auto* dialog = new CompareDialog(words, onDisk, model_.text(), page_.window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &CompareDialog::leftTaken, this, &FileBars::reload);
  connect(dialog, &CompareDialog::rightTaken, &model_, &DocumentModel::keepMine);
  dialog->open();
}

void FileBars::compareWithKept() {
  const compare::CompareWords words{tr("Compare with the unsaved work"), tr("In the file"),
                                    tr("Unsaved work"), tr("Discard the unsaved work"),
                                    tr("Recover")};
  auto* dialog = new CompareDialog(words, model_.text(), kept_, page_.window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &CompareDialog::leftTaken, this, [this] { endRecovery(false); });
  connect(dialog, &CompareDialog::rightTaken, this, [this] { endRecovery(true); });
  dialog->open();
}

}  // namespace stepwright::app

#include "moc_file_bars.cpp"
