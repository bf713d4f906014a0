// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace stepwright::cli {

/// What a picture needs: fonts and a paint engine, but no screen; the offscreen platform gives both
/// anywhere.
class Offscreen {
 public:
  Offscreen();

 private:
  int count_ = 1;
  char name_[11] = "stepwright";
  char* words_[2] = {name_, nullptr};
  QApplication application_;
};

}  // namespace stepwright::cli
