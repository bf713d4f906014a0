// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace stepwright::palette {

/// How an action can be waited for.
struct Way {
  QString title;  ///< "Wait for job"
  QString id;     ///< the Resource that says so
  std::function<QByteArray()> make;
};

/// Something that can be inserted: a state type, an action of a service, a pattern, a snippet.
struct Item {
  QString name;      ///< "Task", "DynamoDB", "Retry, then notify"
  QString detail;    ///< at the right: the key that inserts it, the action's name
  QString icon;      ///< of resources/icons; "" = `initials` stand in its place
  QString initials;  ///< two letters of the service
  QString help;      ///< tool tip
  /// What is dragged and inserted, UTF-8 JSON: {"name", "state": {…}}, or {"name", "fragment":
  /// {"StartAt", "States"}}.
  QByteArray json = {};
  bool own = false;       ///< a snippet of the user's, which can be renamed and removed
  QString id = {};        ///< of a snippet its file, of an action its Resource, else its own name
  QString problem = {};   ///< of a snippet: why it cannot be inserted
  QString subtitle = {};  ///< a second line, below the detail: the service, and what it does
  QString badge = {};     ///< told beside the name: "SDK", "sync", "token"
  int score = 0;          ///< how well it fits what was searched for
  /// Makes `json` when it is asked for; for what is costly to make and rarely taken.
  std::function<QByteArray()> make = {};
  std::vector<Way> ways = {};  ///< of an action that has several; in their order
  std::size_t way = 0;         ///< the one that is meant

  [[nodiscard]] QByteArray content() const {
    if (!ways.empty()) return ways[way].make();
    return make ? make() : json;
  }
  /// What it is known by, with the way that is meant.
  [[nodiscard]] QString key() const { return ways.empty() ? id : ways[way].id; }
};

using Items = std::vector<Item>;

/// Finds actions for a text; "" = the ones to show before anything is typed. Must answer within a
/// key press.
using ActionSource = std::function<Items(const QString& text, int limit)>;

/// The mime type that the canvas takes.
extern const char* const mimeType;
/// The mime type of a snippet on its way within the palette: its file.
extern const char* const snippetMimeType;

}  // namespace stepwright::palette
