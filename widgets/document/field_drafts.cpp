// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/document/field_drafts.h"

#include <utility>

#include "engine/facade/follow_states.h"
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
  const facade::FollowedStates states(*before.machine(), *known_.machine());
  auto drafts = all();
  for (auto& draft : drafts) {
    const std::string place = draft.place.toStdString();
    const asl::StateId state = before.stateOf(place);
    const asl::StateId now = state.empty() ? state : states.idOf(state);
    if (!now.empty()) draft.place = QString::fromStdString(now + place.substr(state.size()));
  }
  setAll(std::move(drafts));
}

}  // namespace stepwright::document
