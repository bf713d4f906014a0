// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/asl/format.h"

class QKeyEvent;

namespace stepwright::code {

class Scintilla;

/// Quotes, braces and brackets come in pairs: the closing one is put behind the caret, typing it
/// steps over it, Backspace takes both away, and Enter between braces opens them on lines of their
/// own. Nothing of that inside of texts.
class PairTyping : public QObject {
  Q_OBJECT
 public:
  explicit PairTyping(Scintilla& view);
  void setFormat(asl::Format format) { format_ = format; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// True where the key was for a pair, and is done.
  [[nodiscard]] bool onKey(const QKeyEvent& event);

  Scintilla& view_;
  asl::Format format_ = asl::Format::Json;
};

}  // namespace stepwright::code
