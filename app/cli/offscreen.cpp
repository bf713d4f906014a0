// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreen.h"

namespace stepwright::cli {
namespace {

/// Before there is an application: it asks which platform it is on.
char** onOffscreen(char** words) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  return words;
}

}  // namespace

Offscreen::Offscreen() : application_(count_, onOffscreen(words_)) {}

}  // namespace stepwright::cli
