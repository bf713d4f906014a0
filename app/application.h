// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

namespace stepwright::app {

/// The boundary that no exception passes: one that leaves a slot or an event ends that event and is
/// told, and the program goes on. Where they come one after another nothing is sound any more, and
/// the program ends as it would have.
class Application : public QApplication {
  Q_OBJECT
 public:
  Application(int& argc, char** argv);
  bool notify(QObject* receiver, QEvent* event) override;

 signals:
  /// What went wrong, in the words of the exception. Sent when control is back in the event loop.
  void failed(const QString& what);

 private:
  void fail(const QString& what);

  QElapsedTimer since_;
  int failures_ = 0;  ///< since then
};

}  // namespace stepwright::app
