// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

#include "engine/asl/model.h"
#include "engine/edit/drop.h"

namespace stepwright::canvas {

/// What a gesture asks for: a state of one of the eight types, content from the palette, or several
/// states that hang together.
struct NewState {
  asl::StateType type = asl::StateType::Pass;  ///< of several states: the type of the first
  QString name = {};                           ///< the name wished for; "" = the type's
  QString json = {};      ///< the text of the state's object; "" = what the type requires
  QString fragment = {};  ///< a machine {"StartAt", "States"} of several states; `json` is empty
  int count = 1;          ///< how many states the fragment has
  bool operator==(const NewState&) const = default;
};

/// The mime type of what is dragged. Its data is UTF-8 JSON: {"name": "Wait", "state": {"Type":
/// "Wait", …}}, {"name": "Saga", "fragment": {"StartAt": …, "States": {…}}}, or the state's object
/// by itself.
extern const char* const stateMimeType;
[[nodiscard]] std::optional<NewState> readState(const QByteArray& json);
[[nodiscard]] QByteArray writeState(const NewState& state);
/// The same as the engine drops it.
[[nodiscard]] edit::NewStates newStates(const NewState& state);

/// One entry of the quick add.
struct QuickItem {
  NewState state;
  QString title;
  QString note;      ///< small print: "sns:publish"
  QString letter;    ///< typed alone, it picks this entry: "T"
  QString iconName;  ///< "" = `initials` stand in its place
  QString initials;  ///< two letters of a service
  /// Makes `state` when the entry is chosen; for what is costly to make.
  std::function<std::optional<NewState>()> make = {};
};

/// Finds more than the eight types for a search: actions, patterns, snippets, best first. Asked
/// with every key, so it must answer within one.
using QuickSource = std::function<std::vector<QuickItem>(const QString& search)>;

}  // namespace stepwright::canvas

Q_DECLARE_METATYPE(stepwright::canvas::NewState)
Q_DECLARE_METATYPE(stepwright::edit::Content)
Q_DECLARE_METATYPE(stepwright::edit::Destination)
Q_DECLARE_METATYPE(stepwright::edit::Connection)
Q_DECLARE_METATYPE(stepwright::asl::StateType)
