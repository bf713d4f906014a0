// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/main_window/project_machines.h"
#include "engine/base/result.h"
#include "engine/project/new_function.h"
#include "engine/tasks/gated.h"
#include "engine/tasks/real_tasks.h"
#include "widgets/debug/stack_panel.h"

class QWidget;

namespace stepwright::app {

class Actions;
class ConsentBar;
class ConsentDesk;
class DocumentPage;
class DocumentTabs;
class RunDesk;
class Settings;
class StatusLine;

/// Who answers the Tasks of runs for real: what the profile beside a document, or the template that
/// it belongs to, says. A folder's programs are started and its hosts called once the person has
/// allowed that for this folder and for all that its profile says. Lists them in the Tasks dock,
/// and marks the states that they answer.
class TasksDesk : public QObject {
  Q_OBJECT
 public:
  TasksDesk(Actions& actions, DocumentTabs& tabs, RunDesk& runs, ConsentBar& consent,
            Settings& settings, StatusLine& status, QWidget& window);

 signals:
  void refused(const stepwright::Error& why);
  /// A state of another document is to be shown.
  void stateWanted(const QString& document, const QString& state);
  /// So many rows stand in the dock.
  void counted(int rows);

 private:
  /// What a folder says, and the way to it.
  struct Offer {
    tasks::Profile profile;
    std::string file, folder, terms;
    std::shared_ptr<tasks::RealTasks> real;  ///< once a run was prepared
    std::shared_ptr<tasks::Gated> gate;

    [[nodiscard]] bool wantsAnything() const;
    [[nodiscard]] bool isOpen() const;
  };
  void wirePanel();
  void wireStack();
  void prepare(DocumentPage& page);
  /// Null where none is named.
  [[nodiscard]] std::shared_ptr<interpreter::TaskBackend> calledS3() const;
  [[nodiscard]] Result<Offer> offerOf(const std::string& document) const;
  void askFor(DocumentPage& page, const Offer& offer);
  void allow(const Offer& given);
  [[nodiscard]] tasks::MockSet mocksOf(DocumentPage& page) const;
  /// Where the code is that answers, or answered, the call of that number.
  [[nodiscard]] std::optional<debug::CodeFrame> codeOf(quint64 call);
  void refreshSoon() {
    if (!refresh_.isActive()) refresh_.start();
  }
  /// The list and the marks of the document in front.
  void refresh();
  /// What is known of a document; read where it was not yet. Null where it has no file.
  [[nodiscard]] Offer* known(DocumentPage& page);
  [[nodiscard]] tasks::RealTasks* realInFront();
  void open(const QString& file, int line);
  void openHandlerOfSelected();
  void chooseHandler(const QStringList& states);
  void makeFunction(const QStringList& states, project::FunctionLanguage language);
  void add(const Result<project::FunctionEntry>& function, const QStringList& states);

  DocumentTabs& tabs_;
  RunDesk& runs_;
  ConsentDesk& consent_;
  debug::StackPanel* stack_ = nullptr;
  ProjectMachines machines_;
  Settings& settings_;
  StatusLine& status_;
  QWidget& window_;
  QHash<QString, Offer> offers_;  ///< by the document's key: its processes stay warm between runs
  QSet<QString> declined_;        ///< keys of documents whose mocks are to do
  QPointer<DocumentPage> front_;
  QTimer refresh_;
};

}  // namespace stepwright::app
