// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace stepwright::app {

/// What the clipboard holds, as far as Paste asks for it. It is read once for each content, and
/// only when somebody asks.
class ClipboardWatch : public QObject {
  Q_OBJECT
 public:
  struct Content {
    bool text = false;
    QString whyNoStates;  ///< "" where it holds some, or more than is read before it is wanted
  };

  explicit ClipboardWatch(QObject* parent);
  [[nodiscard]] const Content& content();

 signals:
  void changed();

 private:
  Content content_;
  bool known_ = false;
};

}  // namespace stepwright::app
