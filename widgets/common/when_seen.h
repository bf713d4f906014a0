// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace stepwright::common {

/// What a widget shows, made only for who sees it: work that is asked for while the widget is
/// hidden, or behind another tab, is put off until it comes into sight, and then done once. In a
/// window that is not on the screen at all it is done at once.
class WhenSeen : public QObject {
  Q_OBJECT
 public:
  using Work = std::function<void()>;
  WhenSeen(QWidget& widget, Work work);

  /// Now, where it is seen; else later.
  void ask();
  /// Now, seen or not.
  void doNow();
  /// Its place is about to change: whether it is seen is known when whoever changes it has done so.
  void holdBack();
  /// It was asked for and is not done.
  [[nodiscard]] bool isWaiting() const { return waiting_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool isSeen() const;
  void look();

  QWidget& widget_;
  const Work work_;
  bool waiting_ = false;
  bool held_ = false;
  bool hears_ = false;  ///< the dock around it tells when it comes to the front
};

}  // namespace stepwright::common
