// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/run_question.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "app/main_window/document_page.h"
#include "app/settings.h"
#include "widgets/common/said.h"

namespace stepwright::app {
namespace {

/// Where the words of this file are translated.
struct RunQuestionWords {
  Q_DECLARE_TR_FUNCTIONS(RunQuestion)
};

QString leaveRunsFlag() { return QStringLiteral("leaveRuns"); }

QList<DocumentPage*> withRuns(const QList<DocumentPage*>& pages) {
  QList<DocumentPage*> found;
  std::copy_if(pages.begin(), pages.end(), std::back_inserter(found),
               [](DocumentPage* page) { return !page->isShared() && page->run().isAlive(); });
  return found;
}

QString questionFor(const QList<DocumentPage*>& pages) {
  return pages.size() == 1 ? RunQuestionWords::tr("The run of %1 has not ended.")
                                 .arg(pages.front()->model().title())
                           : RunQuestionWords::tr("%n run(s) have not ended.", "", pages.size());
}

/// Where each stands, and what becomes of it.
QString detailsOf(const QList<DocumentPage*>& pages) {
  QStringList lines;
  int kept = 0;
  for (DocumentPage* page : pages) {
    const QString where = common::said(page->run().moment()->view.words);
    lines << (pages.size() == 1 ? where
                                : RunQuestionWords::tr("%1: %2").arg(page->model().title(), where));
    if (page->run().isKept())
      ++kept;
    else if (pages.size() > 1)
      lines.back() = RunQuestionWords::tr("%1 (not kept)").arg(lines.back());
  }
  lines << QString()
        << (kept == 0 ? RunQuestionWords::tr("What is not kept is lost.")
            : kept == pages.size()
                ? RunQuestionWords::tr("It is kept as it stands, and can go on at the next start.")
                : RunQuestionWords::tr("What is kept can go on at the next start; what is not kept "
                                       "is lost."));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

bool mayLeaveRuns(const QList<DocumentPage*>& pages, Settings& settings, QWidget& window) {
  const QList<DocumentPage*> alive = withRuns(pages);
  if (alive.isEmpty()) return true;
  const bool allKept = std::all_of(alive.begin(), alive.end(),
                                   [](DocumentPage* page) { return page->run().isKept(); });
  if (allKept && settings.flag(leaveRunsFlag(), false)) return true;
  QMessageBox box(QMessageBox::Question, QStringLiteral("Stepwright"), questionFor(alive),
                  QMessageBox::NoButton, &window);
  box.setObjectName(QStringLiteral("runBox"));
  box.setInformativeText(detailsOf(alive));
  QPushButton* leave = nullptr;
  if (allKept) {
    leave = box.addButton(RunQuestionWords::tr("Leave it for later"), QMessageBox::AcceptRole);
    box.setCheckBox(
        new QCheckBox(RunQuestionWords::tr("Do not ask again about runs that are kept")));
  }
  auto* end = box.addButton(RunQuestionWords::tr("End the run"),
                            allKept ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
  auto* open = box.addButton(RunQuestionWords::tr("Keep it open"), QMessageBox::RejectRole);
  box.setDefaultButton(allKept ? leave : open);
  box.setEscapeButton(open);
  box.exec();
  if (allKept && box.clickedButton() == leave && box.checkBox()->isChecked())
    settings.setFlag(leaveRunsFlag(), true);
  if (box.clickedButton() == end)
    for (DocumentPage* page : alive)
      if (allKept || !page->run().isKept()) page->run().session().stop();
  return box.clickedButton() == end || (allKept && box.clickedButton() == leave);
}

}  // namespace stepwright::app
