// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

class QKeyEvent;
class QWidget;

namespace stepwright::common {

/// The format of a path that is dragged from a tree of data; its text is the path.
constexpr const char* pathMime = "application/x-stepwright-path";

/// A field asks for the data that is known at its place, to pick a path from. It goes up from the
/// field through its parents until one takes it.
class DataRequest : public QEvent {
 public:
  explicit DataRequest(QWidget* field) : QEvent(type()), field_(field) {}
  [[nodiscard]] static Type type();
  /// Where the path is to go.
  [[nodiscard]] QWidget* field() const { return field_; }

 private:
  QWidget* field_;
};

/// Sends the request up; false where nobody has data.
bool requestData(QWidget* field);
/// Ctrl+Shift+Space, the key that asks for it in every field.
[[nodiscard]] bool isDataKey(const QKeyEvent& event);
/// Takes the keys of a field (that one, and Ctrl+Space for completion) before the window's
/// shortcuts do; true where the event was such a key.
bool keepFieldKeys(QEvent& event);

}  // namespace stepwright::common
