// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "engine/json/value.h"
#include "engine/session/fork_from.h"
#include "widgets/common/banner.h"

namespace stepwright::debug {

class Answering;
class DebugStore;
class RunController;

/// The line above the document: paused where and why, a Task that needs an answer, a moment in the
/// past, how the run ended. Hidden while there is nothing to say.
class MomentBar : public QWidget {
  Q_OBJECT
 public:
  MomentBar(DebugStore& store, RunController& controller, Answering& answering,
            QWidget* parent = nullptr);
  [[nodiscard]] const common::BannerText& text() const { return banner_->text(); }
  /// Opens the dialog for the first Task that waits for an answer.
  void answer();

 Q_SIGNALS:
  void restartRequested();
  void documentRequested(const QString& path);
  void forkRequested(stepwright::session::ForkFrom from);  ///< with the text of now

 private:
  using Links = std::vector<std::pair<QString, std::function<void()>>>;
  void showMoment();
  void say(common::BannerText text, Links links);
  void sayPast();
  void sayImported();
  void sayTest();
  void addError(common::BannerText& text, Links& links) const;
  void openValue(const QString& title, const json::Value& value) const;
  void sayPaused();
  void saySucceeded();
  void sayEnded();
  void sayQuestion();
  void sayBehind();
  /// What was edited since the run began, and what can be done about it.
  void addChange(common::BannerText& text, Links& links);
  /// What the state in focus has called: it can be called again, and what it started be opened.
  void addCalls(Links& links);
  void askToCallAgain();

  DebugStore& store_;
  RunController& controller_;
  Answering& answering_;
  common::Banner* banner_;
  Links links_;
  bool asking_ = false;  ///< whether to call again
};

}  // namespace stepwright::debug
