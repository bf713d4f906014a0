// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/drafts.h"

#include <algorithm>

namespace stepwright::common {

Drafts::Drafts(QObject* parent) : QObject(parent) {}

void Drafts::keep(const Draft& draft) {
  const auto at = std::find_if(drafts_.begin(), drafts_.end(),
                               [&](const Draft& each) { return each.place == draft.place; });
  if (at != drafts_.end() && *at == draft) return;
  if (at == drafts_.end()) {
    drafts_.push_back(draft);
  } else {
    *at = draft;
  }
  emit changed();
}

void Drafts::drop(const QString& place) {
  if (std::erase_if(drafts_, [&](const Draft& each) { return each.place == place; }) > 0)
    emit changed();
}

void Drafts::setAll(std::vector<Draft> drafts) {
  if (drafts == drafts_) return;
  drafts_ = std::move(drafts);
  emit changed();
}

const Draft* Drafts::find(const QString& place) const {
  const auto at = std::find_if(drafts_.begin(), drafts_.end(),
                               [&](const Draft& each) { return each.place == place; });
  return at == drafts_.end() ? nullptr : &*at;
}

}  // namespace stepwright::common

#include "moc_drafts.cpp"
