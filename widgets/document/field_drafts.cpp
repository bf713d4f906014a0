// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/field_drafts.h"

#include <utility>

#include "engine/json/pointer.h"
#include "engine/project/follow_items.h"
#include "engine/project/follow_states.h"
#include "widgets/document/document_model.h"

namespace stepwright::document {

FieldDrafts::FieldDrafts(DocumentModel& model, QObject* parent)
    : common::Drafts(parent), model_(model) {
  connect(&model_, &DocumentModel::documentChanged, this, &FieldDrafts::follow);
}

FieldDrafts::~FieldDrafts() = default;

void FieldDrafts::follow() {
  if (model_.stale()) return;
  const asl::Document before = std::exchange(known_, model_.document());
  if (isEmpty()) return;
  const project::FollowedStates states(*before.machine(), *known_.machine());
  std::vector<common::Draft> drafts;
  for (auto draft : all()) {
    const std::string place = draft.place.toStdString();
    const asl::StateId state = before.stateOf(place);
    const asl::StateId now = state.empty() ? state : states.idOf(state);
    const auto* old = json::resolve(before.value(), state);
    const auto* value = json::resolve(known_.value(), now);
    if (old != nullptr && value != nullptr && (state.empty() || !now.empty())) {
      const auto rest = project::followItems(*old, *value, place.substr(state.size()));
      if (!rest) continue;
      draft.place = QString::fromStdString(now + *rest);
    }
    drafts.push_back(std::move(draft));
  }
  setAll(std::move(drafts));
}

}  // namespace stepwright::document

#include "moc_field_drafts.cpp"
