// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a document that guard what was written: the file changed outside, and unsaved work
// was kept. Nothing is thrown away but by a choice that one can look into first.
#include "app/main_window/document_page.h"
#include "widgets/common/banner.h"
#include "widgets/compare/compare_dialog.h"

namespace stepwright::app {

using compare::CompareDialog;

void DocumentPage::wireBars() {
  connect(&model_, &document::DocumentModel::changedOutside, this, [this] {
    const bool gone = !model_.fileOnDisk();
    outside_->setText(
        {{},
         QStringLiteral("warning"),
         gone ? tr("The file is no longer on the disk") : tr("The file changed outside"),
         gone ? tr("saving writes it again")
              : (model_.isModified() ? tr("and you have changes of your own") : QString()),
         gone ? QStringList{tr("Keep mine")}
              : QStringList{tr("Reload"), tr("Keep mine"), tr("Compare")},
         false});
    outside_->show();
  });
  connect(&model_, &document::DocumentModel::outsideSettled, outside_, &QWidget::hide);
  connect(outside_, &common::Banner::linkActivated, this, [this](int link) {
    if (link == 2) return compareWithFile();
    const bool onlyMine = outside_->text().links.size() == 1;
    link == 0 && !onlyMine ? reload() : model_.keepMine();
  });
  connect(stale_, &common::Banner::linkActivated, this, &DocumentPage::problemsRequested);
  connect(recovery_, &common::Banner::linkActivated, this, [this](int link) {
    if (link == 1) return compareWithKept();
    endRecovery(link == 0);
  });
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
