// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <functional>

namespace stepwright::app {

/// Opens many files one after the other and lets the window have its turn after each: two hundred
/// at once would hold it up for seconds. Says how far it is, and can be stopped.
class FileQueue : public QObject {
  Q_OBJECT
 public:
  using Open = std::function<void(const QString& path)>;
  FileQueue(Open open, QObject* parent);

  void add(const QStringList& paths);
  /// Those that wait are let go.
  void stop();
  [[nodiscard]] int waiting() const { return waiting_.size(); }
  [[nodiscard]] int total() const { return total_; }

 signals:
  /// After each file, and when it was stopped; nothing waits at the end.
  void moved();

 private:
  void openNext();

  Open open_;
  QStringList waiting_;
  int total_ = 0;
  QTimer next_;
};

}  // namespace stepwright::app
