// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/shortened.h"

namespace stepwright::common {

QString shortened(const QString& text, int most) {
  if (text.size() <= most) return text;
  int head = most * 2 / 3;
  int tail = most - head;
  // A pair that stands for one letter stays together.
  if (text.at(head - 1).isHighSurrogate()) --head;
  if (text.at(text.size() - tail).isLowSurrogate()) --tail;
  return text.left(head) + QChar(0x2026) + text.right(tail);
}

}  // namespace stepwright::common
