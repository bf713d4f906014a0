// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/review_desk.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include "app/git_head.h"
#include "app/main_window/actions.h"
#include "app/main_window/document_page.h"
#include "app/main_window/document_tabs.h"
#include "app/main_window/review_window.h"
#include "app/main_window/status_line.h"
#include "engine/asl/use.h"
#include "engine/host/locate.h"
#include "engine/project/file_and_name.h"
#include "engine/project/file_content.h"
#include "widgets/canvas/review_graph.h"
#include "widgets/common/said.h"

namespace stepwright::app {
namespace {

using document::DocumentModel;

struct Version {
  std::string text;
  asl::Format format = asl::Format::Json;
};

Result<std::string> readBeside(const std::string& path) {
  auto content = project::readPlainFile(path);
  if (!content) return content.error();
  return std::move(content->text);
}

/// Of a host the machine that is called `machine`, or the only one that it holds; else the text.
Result<Version> versionIn(std::string text, const std::string& file, const std::string& machine) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.erase(0, mark.size());
  const auto host = std::make_shared<const host::Host>(host::Host::read(text, file));
  const auto machines = host::locate(host, readBeside);
  if (machines.empty()) return Version{std::move(text), asl::Definition::formatOf(file)};
  for (const host::Located& each : machines) {
    if (machine.empty() ? machines.size() > 1 : each.machine.name != machine) continue;
    if (each.trouble) return *each.trouble;
    return Version{each.text(), each.format()};
  }
  std::string names;
  for (const host::Located& each : machines)
    names += (names.empty() ? "" : ", ") + each.machine.name;
  return Error{"review.machine", ReviewDesk::tr("it holds no machine of that name, but %1")
                                     .arg(QString::fromStdString(names))
                                     .toStdString()};
}

}  // namespace

ReviewDesk::ReviewDesk(Actions& actions, DocumentTabs& tabs, StatusLine& status, QWidget& window)
    : QObject(&window), tabs_(tabs), status_(status), window_(window), git_(new GitHead(this)) {
  actions.on("compareHead", [this] { compareWithHead(); });
  actions.on("compareOther", [this] { compareWithOther(); });
}

void ReviewDesk::say(const Error& why) {
  status_.say(tr("There is nothing to compare with: %1.").arg(common::said(why)));
}

void ReviewDesk::compareWithHead() {
  if (tabs_.page() == nullptr) return;
  const QPointer<DocumentModel> model = &tabs_.page()->model();
  const QString file =
      QString::fromStdString(project::fileAndName(model->path().toStdString()).file);
  git_->read(file, [this, model, file](const Result<std::string>& text) {
    if (model) compareWith(*model, file, tr("the last commit"), text);
  });
}

void ReviewDesk::compareWithOther() {
  if (tabs_.page() == nullptr) return;
  DocumentModel& model = tabs_.page()->model();
  const QString path = QFileDialog::getOpenFileName(
      &window_, tr("Compare with"), QFileInfo(model.path()).path(),
      tr("Definitions and templates (*.json *.yaml *.yml *.asl *.tf);;All files (*)"));
  if (path.isEmpty()) return;
  compareWith(model, path, QFileInfo(path).fileName(), readBeside(path.toStdString()));
}

void ReviewDesk::compareWith(DocumentModel& model, const QString& file, const QString& name,
                             const Result<std::string>& text) {
  if (!text) return say(text.error());
  const std::string machine = project::fileAndName(model.path().toStdString()).name;
  const auto version = versionIn(*text, file.toStdString(), machine);
  if (!version) return say(version.error());
  const auto other = asl::Document::read(version->text, version->format, model.document().type());
  if (const auto why = asl::refusalToDraw(other)) return say(*why);
  model.settle();
  if (const auto why = asl::refusalToDraw(model.document())) return say(*why);
  auto* review = new ReviewWindow({name, other}, {model.title(), model.document()}, &window_);
  review->setAttribute(Qt::WA_DeleteOnClose);
  review->show();
  review->graph().fit();
  review->goTo(0);
}

}  // namespace stepwright::app

#include "moc_review_desk.cpp"
