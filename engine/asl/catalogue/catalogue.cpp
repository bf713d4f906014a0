// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/catalogue.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <mutex>
#include <sstream>
#include <unordered_map>

#include "engine/asl/catalogue/mismatch.h"
#include "engine/asl/catalogue/packed_file.h"
#include "engine/asl/catalogue/parameters.h"
#include "engine/json/own_json.h"

namespace stepwright::asl {
namespace {

using json::Value;

std::string lowerCase(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

struct Service {
  std::string title;
  std::size_t offset = 0, packed = 0, plain = 0;
};

/// An action as search sees it.
struct Entry {
  Action action;
  std::string words;  ///< all that is searched, in lower case
  std::string name;   ///< in lower case
};

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words;
  std::istringstream stream(lowerCase(text));
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// The higher the better; nothing where a word is missing.
std::optional<int> scoreOf(const Entry& entry, const std::vector<std::string>& words) {
  int score = entry.action.optimised ? 1000 : 0;
  for (const auto& word : words) {
    if (entry.words.find(word) == std::string::npos) return std::nullopt;
    if (entry.action.service == word) score += 300;
    if (entry.name == word) {
      score += 400;
    } else if (entry.name.rfind(word, 0) == 0) {
      score += 200;
    } else if (entry.action.service.rfind(word, 0) == 0) {
      score += 100;
    }
  }
  // Between equals the plainer one: S3 before a service that is called longer.
  const auto length = entry.name.size() + entry.action.service.size();
  return score - static_cast<int>(std::min<std::size_t>(length, 90));
}

Entry entryFor(Action action) {
  Entry entry;
  entry.name = lowerCase(action.name);
  entry.words = lowerCase(action.service + " " + action.serviceTitle + " ") + entry.name;
  entry.action = std::move(action);
  return entry;
}

}  // namespace

struct Catalogue::Content {
  PackedFile file;
  std::map<std::string, Service, std::less<>> services;
  std::vector<Entry> entries;
  std::unordered_map<std::string, std::size_t> byResource;
  mutable std::mutex mutex;
  mutable std::map<std::string, Value, std::less<>> loaded;

  void add(Action action) {
    byResource.emplace(action.resource, entries.size());
    entries.push_back(entryFor(std::move(action)));
  }

  void addOptimised() {
    for (const auto& one : optimisedActions()) {
      add({"arn:aws:states:::" + std::string(one.service) + ":" + std::string(one.action),
           std::string(one.service), std::string(one.title), std::string(one.action), true,
           one.runJob, one.callback});
    }
  }

  void addServices(const Value& index) {
    for (const auto& row : index.items()) {
      const std::string id(row.at(0).string());
      Service service{std::string(row.at(1).string()),
                      static_cast<std::size_t>(row.at(2).integer()),
                      static_cast<std::size_t>(row.at(3).integer()),
                      static_cast<std::size_t>(row.at(4).integer())};
      for (const auto& name : row.at(5).items()) {
        const std::string action(name.string());
        add({"arn:aws:states:::aws-sdk:" + id + ":" + action, id, service.title, action, false,
             false, true});
      }
      services.emplace(id, std::move(service));
    }
  }

  /// The service's shapes, unpacked on first use; null where there are none.
  const Value* serviceShapes(std::string_view id) const {
    const std::lock_guard lock(mutex);
    if (const auto known = loaded.find(id); known != loaded.end()) return &known->second;
    const auto service = services.find(id);
    if (service == services.end()) return nullptr;
    const auto text =
        file.block(service->second.offset, service->second.packed, service->second.plain);
    auto parsed = text ? json::readOwn(*text) : Result<Value>(text.error());
    return &loaded.emplace(std::string(id), parsed ? *parsed : Value()).first->second;
  }
};

Catalogue::Catalogue(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Catalogue::~Catalogue() = default;

Result<std::shared_ptr<const Catalogue>> Catalogue::open(const std::string& path) {
  auto content = std::make_unique<Content>();
  auto file = PackedFile::open(path);
  if (!file) return file.error();
  content->file = std::move(file).value();
  const auto index = json::readOwn(content->file.index());
  if (!index) return Error{"catalogue.unreadable", path + ": " + index.error().message, {}, {}};
  content->addOptimised();
  content->addServices(*index);
  return std::shared_ptr<const Catalogue>(new Catalogue(std::move(content)));
}

std::size_t Catalogue::size() const { return content_->entries.size(); }

std::vector<Action> Catalogue::search(std::string_view text, std::size_t limit) const {
  const auto words = wordsOf(text);
  std::vector<std::pair<int, const Entry*>> hits;
  for (const auto& entry : content_->entries) {
    if (words.empty() && !entry.action.optimised) continue;
    const auto score = words.empty() ? std::optional(0) : scoreOf(entry, words);
    if (score) hits.emplace_back(*score, &entry);
  }
  const auto better = [](const auto& a, const auto& b) { return a.first > b.first; };
  std::stable_sort(hits.begin(), hits.end(), better);
  std::vector<Action> actions;
  for (const auto& hit : hits) {
    if (actions.size() == limit) break;
    actions.push_back(hit.second->action);
  }
  return actions;
}

std::optional<Action> Catalogue::find(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return std::nullopt;
  std::string plain = "arn:aws:states:::";
  if (parsed->kind == Resource::Kind::Sdk) plain += "aws-sdk:";
  const auto found = content_->byResource.find(plain + parsed->service + ":" + parsed->action);
  if (found == content_->byResource.end()) return std::nullopt;
  return content_->entries[found->second].action;
}

std::optional<Shape> Catalogue::shape(std::string_view service, std::string_view action,
                                      const char* side) const {
  const Value* shapes = content_->serviceShapes(service);
  if (shapes == nullptr) return std::nullopt;
  const Value* found = (*shapes)["operations"][action].find(side);
  if (found == nullptr) return std::nullopt;
  return Shape(*found, (*shapes)["shapes"]);
}

std::optional<Shape> Catalogue::input(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed) return std::nullopt;
  if (parsed->kind == Resource::Kind::Sdk) return shape(parsed->service, parsed->action, "i");
  const auto* optimised = findOptimised(parsed->service, parsed->action);
  if (optimised == nullptr) return std::nullopt;
  if (optimised->api.empty()) return ownInput(parsed->service, parsed->action);
  return shape(optimised->api, parsed->action, "i");
}

std::optional<Shape> Catalogue::output(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  if (!parsed || parsed->pattern == Pattern::Callback) return std::nullopt;
  if (parsed->kind == Resource::Kind::Sdk) return shape(parsed->service, parsed->action, "o");
  const auto* optimised = findOptimised(parsed->service, parsed->action);
  if (optimised == nullptr || optimised->api.empty()) return std::nullopt;
  if (parsed->pattern == Pattern::RequestResponse)
    return shape(optimised->api, parsed->action, "o");
  const auto dot = optimised->jobResult.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  return shape(optimised->jobResult.substr(0, dot), optimised->jobResult.substr(dot + 1), "o");
}

Value Catalogue::skeleton(std::string_view resource) const {
  const auto shape = input(resource);
  return shape ? skeletonOf(*shape) : Value::object();
}

std::optional<Value> Catalogue::answer(std::string_view resource) const {
  const auto parsed = parseResource(resource);
  const auto shape = output(resource);
  if (!parsed || !shape) return std::nullopt;
  Value made = exampleOf(*shape);
  // Step Functions gives a function's payload as the value that it is.
  if (parsed->kind == Resource::Kind::Optimised && made.contains("Payload"))
    made = std::move(made).with("Payload", Value::object());
  return made;
}

std::string mockMismatch(const Catalogue& catalogue, std::string_view resource, const Value& result,
                         MockValidation mode) {
  const auto parsed = parseResource(resource);
  const auto shape = catalogue.output(resource);
  if (!parsed || !shape || mode == MockValidation::None) return "";
  Value checked = result;
  // Step Functions gives these as the values that their texts say.
  if (parsed->kind == Resource::Kind::Optimised && parsed->service == "lambda")
    checked = checked.without("Payload");
  if (parsed->pattern == Pattern::RunJob2) checked = checked.without("Output").without("Input");
  return mismatch(*shape, checked, mode);
}

}  // namespace stepwright::asl
