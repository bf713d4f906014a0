// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "widgets/debug/document_run.h"

namespace stepwright::debug {

/// The run that the window looks at: that of the document in front. All parts of the window read
/// the same moment().
class RunController : public QObject {
  Q_OBJECT

 public:
  explicit RunController(QObject* parent = nullptr);
  ~RunController() override;

  /// Looks at the runs of another document; null: of none.
  void show(DocumentRun* run);
  [[nodiscard]] DocumentRun& run() const { return shown_ != nullptr ? *shown_ : *none_; }
  [[nodiscard]] session::Session& session() const { return run().session(); }
  /// Calls that before a run that is only kept is opened: who answers its Tasks is made ready.
  void setBeforeOpening(std::function<void()> prepare) { prepare_ = std::move(prepare); }
  /// Shows a run of the list.
  void openRun(quint32 run);
  /// Where somebody shows a child execution beside its Map Run; else it is shown in its place.
  void setChildOpener(std::function<void(std::size_t)> open) { openChild_ = std::move(open); }
  /// The child execution of that item of the Map Run that is shown.
  void openChild(std::size_t item);
  /// Never null; before the first run it is an empty one.
  [[nodiscard]] const session::MomentPtr& moment() const { return run().moment(); }
  /// A number that is another one as soon as another run is looked at, of this document or another.
  [[nodiscard]] quint32 shownRun() const { return shownRun_; }

  /// What can be done now; from these the window enables its actions.
  [[nodiscard]] bool hasRun() const { return run().hasRun(); }
  [[nodiscard]] bool isRunning() const { return run().isRunning(); }
  [[nodiscard]] bool isPaused() const { return run().isPaused(); }
  /// Paused, and no history that was imported: that cannot go on.
  [[nodiscard]] bool canContinue() const { return isPaused() && canStep(); }
  [[nodiscard]] bool canStep() const { return moment()->canStep; }
  [[nodiscard]] bool canStepBack() const { return moment()->canStepBack; }

 Q_SIGNALS:
  void documentChanged();  ///< run() is another one; its moment is told of right after
  void idsChanged();       ///< as DocumentRun::idsChanged
  void momentChanged();
  void clockTicked();  ///< as DocumentRun::clockTicked
  void stopped();      ///< as DocumentRun::stopped
  void logged(const stepwright::session::ConsoleLine& line);
  void importRefused(const stepwright::Error& why);

 private:
  void listenTo(DocumentRun& run);
  void tellMoment();

  DocumentRun* none_;  ///< stands for the run of no document
  QPointer<DocumentRun> shown_;
  quint32 shownRun_ = 0, runId_ = 0;
  std::function<void()> prepare_;
  std::function<void(std::size_t)> openChild_;
};

}  // namespace stepwright::debug
