// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/tasks_desk.h"

#include <QCoreApplication>
#include <QPointer>
#include <filesystem>

#include "app/main_window/document_page.h"
#include "app/main_window/notice_bar.h"
#include "app/main_window/run_desk.h"
#include "engine/project/consent.h"
#include "engine/project/owner.h"
#include "engine/project/task_profile.h"
#include "engine/session/machines.h"
#include "engine/tasks/real_tasks.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/document_run.h"

namespace stepwright::app {
namespace {

const QString tasksNotice = QStringLiteral("tasks");

session::ConsoleLine consoleLine(const tasks::TaskLine& line, std::int64_t event) {
  session::ConsoleLine said;
  said.event = event;
  said.state = line.stateId;
  for (const interpreter::MapStep& step : line.path)
    said.place += step.map + "[" + std::to_string(step.index) + "] › ";
  said.place += line.state;
  const std::string mark = line.kind == tasks::LogKind::Errors ? "⚠ " : "";
  said.text = (line.requestId.empty() ? "" : line.requestId.substr(0, 4) + "  ") + mark + line.text;
  return said;
}

/// Brings the lines of functions, from whatever thread, into the Console of the document's runs.
tasks::RealTasks::Hear toConsoleOf(debug::DocumentRun& run) {
  return [run = QPointer<debug::DocumentRun>(&run)](const tasks::TaskLine& line) {
    // By way of the application: the run may end on the window's thread at any time.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [run, line] {
          if (!run.isNull()) run->hear(consoleLine(line, run->moment()->view.events));
        },
        Qt::QueuedConnection);
  };
}

QString joined(const std::vector<std::string>& texts) {
  QStringList list;
  for (const std::string& text : texts) list << QString::fromStdString(text);
  return list.join(QStringLiteral(", "));
}

}  // namespace

TasksDesk::TasksDesk(RunDesk& runs, NoticeBar& notices, QObject* parent)
    : QObject(parent), runs_(runs), notices_(notices) {
  runs_.setBeforeRun([this](DocumentPage& page) { prepare(page); });
}

/// The profile beside the document or above it; else the template that says it has the document.
Result<TasksDesk::Offer> TasksDesk::offerOf(const std::string& document) const {
  Offer offer;
  offer.file = project::profileBeside(document);
  const bool named = !offer.file.empty();
  if (!named)
    if (const auto owner = project::ownerOf(document)) offer.file = owner->file;
  if (offer.file.empty()) return offer;
  auto profile =
      named ? project::readProfile(offer.file) : project::functionsOfTemplate(offer.file);
  if (!profile) return profile.error();
  offer.profile = std::move(*profile);
  offer.folder = std::filesystem::path(offer.file).parent_path().string();
  offer.terms = project::termsOf(offer.profile);
  return offer;
}

void TasksDesk::prepare(DocumentPage& page) {
  const QString key = page.model().key();
  notices_.remove(tasksNotice);
  page.run().setBackend(nullptr);
  page.run().setMachines({}, {});
  if (page.model().path().isEmpty() || declined_.contains(key)) return;
  auto read = offerOf(page.model().path().toStdString());
  if (!read) return emit refused(read.error());
  if (read->profile.empty()) return;
  if (!offers_.contains(key))
    connect(&page, &QObject::destroyed, this, [this, key] { offers_.remove(key); });
  Offer& offer = offers_[key];
  if (offer.gate == nullptr || offer.terms != read->terms) {
    offer = std::move(*read);
    offer.gate = std::make_shared<tasks::Gated>(
        std::make_shared<tasks::RealTasks>(offer.profile, toConsoleOf(page.run())),
        project::isAllowed(offer.folder, offer.profile));
  }
  page.run().setBackend(offer.gate);
  page.run().setMachines(session::machinesOf(offer.profile), toConsoleOf(page.run()));
  const auto wishes = project::wishesOf(offer.profile, offer.folder);
  const bool wantsNothing = wishes.programs.empty() && wishes.hosts.empty();
  if (!offer.gate->isOpen() && !wantsNothing) askFor(page, offer);
}

void TasksDesk::askFor(DocumentPage& page, const Offer& offer) {
  const auto wishes = project::wishesOf(offer.profile, offer.folder);
  const int programs = static_cast<int>(wishes.programs.size());
  common::BannerText text;
  text.icon = QStringLiteral("shield");
  if (wishes.hosts.empty())
    text.title = tr("This folder wants to start %n program(s)", "", programs);
  else if (wishes.programs.empty())
    text.title = tr("This folder wants to call %1").arg(joined(wishes.hosts));
  else
    text.title = tr("This folder wants to start %n program(s) and call %1", "", programs)
                     .arg(joined(wishes.hosts));
  text.note = joined(wishes.programs);
  const QPointer<DocumentPage> asked(&page);
  notices_.add(tasksNotice, text,
               {{tr("Allow for this folder"),
                 [this, asked, offer] {
                   if (!asked.isNull()) allow(*asked, offer);
                 }},
                {tr("Use mocks instead"), [this, asked] {
                   if (asked.isNull()) return;
                   declined_ << asked->model().key();
                   asked->run().setBackend(nullptr);
                 }}});
}

void TasksDesk::allow(DocumentPage& page, const Offer& offer) {
  // Where it cannot be kept, it holds for as long as the program runs.
  if (const auto error = project::allow(offer.folder, offer.profile)) emit refused(*error);
  offer.gate->open();
  // A Task that waits for an answer is asked about again.
  page.run().session().setMocks(runs_.panels().remembered().mocks);
}

}  // namespace stepwright::app
