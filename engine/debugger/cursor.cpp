// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/cursor.h"

namespace stepwright::debugger {

namespace {

/// Nearer than this it is quicker to go on from where one is than from a checkpoint.
constexpr Position near = 4096;

}  // namespace

void Cursor::attach(const Recording* recording) {
  recording_ = recording;
  position_ = recording ? recording->length() : 0;
  past_ = {};
}

bool Cursor::atHead() const { return !recording_ || position_ >= recording_->length(); }

const interpreter::Execution& Cursor::execution() const {
  return atHead() ? recording_->head() : past_;
}

std::size_t Cursor::events() const { return recording_->eventsAt(position_); }

std::size_t Cursor::decisions() const { return recording_->decisionsAt(position_); }

void Cursor::toHead() {
  position_ = recording_->length();
  past_ = {};
}

void Cursor::goTo(Position position) {
  if (position >= recording_->length()) return toHead();
  const bool onward = !atHead() && position >= position_ && position - position_ < near;
  if (onward) {
    for (Position i = position_; i < position; ++i) recording_->again(past_, i);
  } else {
    past_ = recording_->at(position);
  }
  position_ = position;
}

void Cursor::again() {
  recording_->again(past_, position_++);
  if (atHead()) past_ = {};
}

}  // namespace stepwright::debugger
