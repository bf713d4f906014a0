// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QVector>
#include <vector>

#include "engine/asl/document.h"
#include "engine/project/sidecar.h"

namespace stepwright::debug {

class RunController;

/// What belongs to the debugger beside the document: breakpoints, global stops, mocks, watches and
/// inputs. Changes go to the session at once and to the file beside the document soon after.
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
  [[nodiscard]] const project::Sidecar& content() const { return content_; }
  /// The state of that id in the document, or null.
  [[nodiscard]] const asl::State* state(const std::string& id) const;
  [[nodiscard]] QString machineName() const;

  void setBreakpoints(std::vector<debugger::Breakpoint> breakpoints);
  void setStops(debugger::GlobalStops stops);
  void setMocks(tasks::MockSet mocks);
  /// Puts another set of mocks in place of the present one, which is kept among the others.
  void useMocks(const std::string& name);
  /// Keeps sets of mocks by name; a name that is taken by other mocks is made unique. Gives the
  /// names that they have.
  std::vector<std::string> addMocks(std::vector<std::pair<std::string, tasks::MockSet>> sets);
  /// What was answered for a Task, to be offered the next time to the document with that key.
  void rememberAnswer(const QString& document, const std::string& stateName,
                      const tasks::MockBehaviour& answer);
  void setExpress(bool express);
  void setWatches(std::vector<std::string> watches);
  /// Puts an input at the head of the list of inputs.
  void rememberInput(const QString& name, const json::Value& input);
  [[nodiscard]] json::Value input() const;

  void toggleBreakpoint(const std::string& state, debugger::Breakpoint::Kind kind);
  [[nodiscard]] const debugger::Breakpoint* breakpointAt(const std::string& state) const;
  /// The answer of a Task, kept for the runs to come of the document with that key.
  void rememberMock(const QString& document, const std::string& stateName,
                    tasks::MockBehaviour behaviour);
  void rememberMock(const std::string& stateName, tasks::MockBehaviour behaviour) {
    rememberMock(key_, stateName, std::move(behaviour));
  }
  /// From now on both have the same for each document that both know.
  void shareWith(DebugStore& other);
  /// Writes what is not written yet.
  void save();

 Q_SIGNALS:
  void changed();
  /// The file beside the document cannot be used; what is set is kept elsewhere, if at all.
  void troubled(const stepwright::Error& trouble);

 private:
  struct Kept {
    project::Sidecar content;
    QString path;
  };
  void touch();
  void follow(const asl::Document& next);
  void showAll();  ///< tells everybody everything anew
  void tellSession();
  /// The same as another store has, where both are of one document.
  void take(const DebugStore& other);
  /// What is known of a document that is not read from its file.
  [[nodiscard]] project::Sidecar recall(const QString& key);
  void write(const Kept& kept);

  RunController& controller_;
  asl::Document document_;
  QString path_, key_;
  QHash<QString, Kept> others_;             ///< of documents that were shown before, by key
  QVector<QPointer<DebugStore>> partners_;  ///< of other windows
  project::Sidecar content_;
  std::uint32_t lastId_ = 0;
  bool dirty_ = false;
  QTimer saveSoon_;
};

}  // namespace stepwright::debug
