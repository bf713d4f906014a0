// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace stepwright::debug {

/// What is done in a panel, as steps of the undo list of the document in front.
class PanelSteps {
 public:
  using Step = std::function<void()>;
  /// How a step is put onto that list, which does it; without, it is done at once.
  using Push = std::function<void(const QString& label, Step redo, Step undo)>;
  void setPush(Push push) { push_ = std::move(push); }
  void push(const QString& label, const Step& redo, const Step& undo) const;

 private:
  Push push_;
};

}  // namespace stepwright::debug
