// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>

#include "engine/asl/model.h"
#include "engine/edit/intents.h"

namespace stepwright::canvas {

/// A state that a gesture asks for: one of the eight types, or content from the palette.
struct NewState {
  asl::StateType type = asl::StateType::Pass;
  QString name;  ///< the name wished for; "" = the type's
  QString json;  ///< the text of the state's object; "" = what the type requires
  bool operator==(const NewState&) const = default;
};

/// The mime type of a state that is dragged. Its data is UTF-8 JSON: {"name": "Wait", "state":
/// {"Type": "Wait", …}}, or the state's object by itself.
extern const char* const stateMimeType;
[[nodiscard]] std::optional<NewState> readState(const QByteArray& json);
[[nodiscard]] QByteArray writeState(const NewState& state);

}  // namespace stepwright::canvas

Q_DECLARE_METATYPE(stepwright::canvas::NewState)
Q_DECLARE_METATYPE(stepwright::edit::Place)
Q_DECLARE_METATYPE(stepwright::edit::Connection)
Q_DECLARE_METATYPE(stepwright::asl::StateType)
