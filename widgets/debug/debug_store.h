// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QVector>
#include <functional>
#include <optional>
#include <vector>

#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/project/debug_setup.h"
#include "widgets/debug/panel_steps.h"
#include "widgets/debug/placeholder_table.h"

namespace stepwright::debug {

class RunController;

/// How the document is debugged: breakpoints, global stops, mocks, watches and inputs. Changes go
/// to the session at once, and soon after to where they are kept (project::BesideFile).
class DebugStore : public QObject {
  Q_OBJECT
 public:
  explicit DebugStore(RunController& controller, QObject* parent = nullptr);
  ~DebugStore() override;

  /// Another document is read from its own file; in another version of the same one what there is
  /// follows the states it belongs to. `key` tells documents apart that have no file yet.
  void setDocument(const asl::Document& document, const QString& path, const QString& key = {});
  [[nodiscard]] const asl::Document& document() const { return document_; }
  [[nodiscard]] const QString& key() const { return key_; }
  [[nodiscard]] QString path() const { return path_; }
  [[nodiscard]] const project::DebugSetup& content() const { return content_; }
  /// The state of that id in the document, or null; of one in an execution that a Task starts, the
  /// Task.
  [[nodiscard]] const asl::State* state(const std::string& id) const;
  [[nodiscard]] QString machineName() const;

  /// Steps of undo, as what else is done to breakpoints here.
  void setBreakpoints(std::vector<debugger::Breakpoint> breakpoints);
  void setStops(debugger::GlobalStops stops);
  /// Those of the document with that key, and no step of anybody.
  void putBreakpoints(const QString& document, std::vector<debugger::Breakpoint> breakpoints);
  void setMocks(tasks::MockSet mocks);
  /// One step of undo.
  void setTests(const std::vector<analysis::WorkflowTest>& tests);
  /// Puts another set of mocks in place of the present one, which is kept among the others.
  void useMocks(const std::string& name);
  /// Keeps sets of mocks by name; a name that is taken by other mocks is made unique. Gives the
  /// names that they have.
  std::vector<std::string> addMocks(std::vector<std::pair<std::string, tasks::MockSet>> sets);
  /// What was answered for a Task, to be offered the next time to the document with that key.
  void rememberAnswer(const QString& document, const std::string& stateName,
                      const tasks::MockBehaviour& answer);
  void setExpress(bool express);
  /// The profile of who answers Tasks; it is kept at once, for others read it from the file.
  void setTasks(const json::Value& tasks);
  /// What stands for a placeholder while it is run here; nothing: what its template has for it. One
  /// step of undo.
  void setValue(const std::string& name, std::optional<json::Value> value);
  [[nodiscard]] PlaceholderTable& placeholders() { return placeholders_; }
  [[nodiscard]] PanelSteps& steps() { return steps_; }
  void setWatches(std::vector<std::string> watches, std::vector<project::WatchGroup> groups = {});
  /// The same with another part that is one's own; no step of undo.
  void setOwn(project::DebugSetup next);
  /// Puts an input at the head of one's own.
  void rememberInput(const QString& name, const json::Value& input);
  /// Gives it to the team too.
  void shareInput(const QString& name, const json::Value& input);
  [[nodiscard]] json::Value input()
      const;  ///< what a run takes; an empty object where there is none

  void toggleBreakpoint(const std::string& state, debugger::Breakpoint::Kind kind,
                        const std::string& edge = {});
  /// The answer of a Task, kept for the runs to come of the document with that key, or at that
  /// path: of a machine that Tasks start executions of.
  void rememberMock(const QString& document, const std::string& stateName,
                    tasks::MockBehaviour behaviour);
  /// From now on both have the same for each document that both know.
  void shareWith(DebugStore& other);
  /// The document with that key was written: what followed its states is written too.
  void documentSaved(const QString& key);
  /// Writes what is not written yet. What follows an edit that is not in the document's file stands
  /// there as the file has it.
  void save();

 Q_SIGNALS:
  void changed();
  /// What is kept cannot be read or written; what is set is kept elsewhere, if at all.
  void troubled(const stepwright::Error& trouble);
  /// Of the document at that path, which executions of it that are under way want to know.
  void mocksChanged(const QString& path, const stepwright::tasks::MockSet& mocks);
  void said(const QString& words);  ///< where something was taken from that nobody put there here

 private:
  /// A document that is not in front.
  struct Kept {
    project::DebugSetup content;
    std::optional<project::DebugSetup> written;
    QString path;
    asl::Document document;
  };
  void touch();
  void follow(const asl::Document& next);
  void showAll();  ///< tells everybody everything anew
  void tellSession();
  /// The same as another store has, where both are of one document.
  void take(const DebugStore& other);
  /// What is known of a document that is not read from its file.
  void recall(const QString& key);
  void load();
  void write(Kept& kept);

  RunController& controller_;
  asl::Document document_;
  QString path_, key_;
  QHash<QString, Kept> others_;             ///< of documents that were shown before, by key
  QVector<QPointer<DebugStore>> partners_;  ///< of other windows
  project::DebugSetup content_;
  std::optional<project::DebugSetup>
      written_;  ///< as it is kept; nothing = not at all under this path
  PlaceholderTable placeholders_;
  PanelSteps steps_;
  std::uint32_t lastId_ = 0;
  bool dirty_ = false;
  QTimer saveSoon_;
};

}  // namespace stepwright::debug
