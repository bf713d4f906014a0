// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

#include "widgets/debug/answer_dialog.h"

namespace stepwright::debug {

class DebugStore;
class DocumentRun;
class RunController;

/// What an answer of that Resource looks like; nothing where nobody knows.
using AnswerShapes = std::function<std::optional<json::Value>(const std::string& resource)>;

/// Those that are kept of the machine that stands there, which Tasks start executions of.
[[nodiscard]] tasks::MockSet mocksAt(const std::string& document);

/// Answers the Tasks that wait: opens the dialog with what is known of the answer, and keeps what
/// is typed there, whatever becomes of the question.
class Answering : public QObject {
  Q_OBJECT
 public:
  Answering(DebugStore& store, RunController& controller, QObject* parent = nullptr);
  void setShapes(AnswerShapes shapes) { shapes_ = std::move(shapes); }
  void ask(const session::Question& question, QWidget* over);
  /// What the answer of that question may begin with, the best first.
  [[nodiscard]] std::vector<AnswerOffer> offersFor(const session::Question& question) const;

 Q_SIGNALS:
  void said(const QString& words);  ///< why an answer did not arrive

 private:
  /// The histories of a document's run and of the one before.
  struct Histories {
    std::uint32_t run = 0;
    history::EventLog events, before;
  };
  void keepHistory();

  DebugStore& store_;
  RunController& controller_;
  AnswerShapes shapes_;
  QHash<QString, AnswerOffer> drafts_;  ///< typed and not sent, by document and state
  QHash<const DocumentRun*, Histories> histories_;
};

}  // namespace stepwright::debug
