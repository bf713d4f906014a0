// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/catalogue/integration.h"
#include "engine/base/word_search.h"

namespace stepwright::asl {

/// One thing that a Task can do, with one pattern.
struct Action {
  std::string resource;      ///< what goes into Resource: "arn:aws:states:::ecs:runTask.sync"
  std::string service;       ///< "ecs"
  std::string serviceTitle;  ///< "ECS"
  std::string name;          ///< "runTask"
  bool optimised = false;
  Pattern pattern = Pattern::RequestResponse;
};

struct FoundAction {
  Action action;
  int score = 0;  ///< how well it fits, as engine/base/word_search.h counts
};

/// Every action as it is searched: the examples before the optimised integrations with each of
/// their patterns, and these before what the SDKs have.
class ActionIndex {
 public:
  ActionIndex();
  /// `name` and `title` are what people call it: "SFN", "AWS Step Functions".
  void addService(const std::string& id, const std::string& name, const std::string& title,
                  const std::vector<std::string>& actions);
  /// Best first. An empty text gives the optimised integrations.
  [[nodiscard]] std::vector<FoundAction> search(std::string_view text, std::size_t limit) const;

 private:
  struct Entry {
    Action action;
    Searchable words;
  };
  std::vector<Entry> entries_;
};

}  // namespace stepwright::asl
