// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/layers.h"

#include <functional>

#include "engine/base/files.h"
#include "engine/base/refusals.h"
#include "engine/json/own_json.h"
#include "engine/project/companions.h"
#include "engine/project/file_content.h"
#include "engine/project/places.h"
#include "engine/project/refusals.h"
#include "engine/text/place.h"

namespace stepwright::project {

using json::Value;

namespace {

Error inFile(const std::string& path, Error error) {
  error.message = worded(stepwright::refusals::inFile, {path, error.message});
  return error;
}

Result<Value> readSections(const std::string& text) {
  auto value = json::readOwn(text);
  if (value && value->isObject()) return value;
  return value ? refuse(refusals::noObject) : refuse(refusals::broken, {}, {value.error().message});
}

using Reader = std::function<Result<Value>(const std::string& text)>;

Layer layerOf(std::string path, const Reader& read) {
  Layer layer{std::move(path)};
  auto bytes = readWholeFile(layer.path, kLargestFile);
  if (!bytes) {
    if (bytes.error().code != "file.missing") layer.trouble = bytes.error();
    return layer;
  }
  layer.text = std::move(*bytes);
  auto content = read(layer.text);
  if (content)
    layer.content = std::move(*content);
  else
    layer.trouble = inFile(layer.path, content.error());
  return layer;
}

bool anyWithout(const Layer& layer, std::string_view name) {
  for (const Section& section : sections())
    if (section.name == name) return !section.standsIn(layer.content);
  return true;
}

}  // namespace

std::optional<Error> Layer::misfit(const Section& section) const {
  auto error = section.misfit(content);
  if (error) error = inFile(path, text::placedIn(text, std::move(*error)));
  return error;
}

Layers Layers::of(const std::string& documentPath) {
  const std::string shared = sharedPath(documentPath);
  Layers all{layerOf(pendingPath(documentPath), readSections),
             layerOf(ownPath(documentPath), readSections),
             layerOf(shared, readSections),
             {},
             {}};
  // These may be large, and mostly nobody asks for them.
  if (anyWithout(all.shared, "mocks"))
    all.mocks = layerOf(mocksPath(documentPath), sectionsOfMocks);
  if (anyWithout(all.shared, "inputs"))
    all.input = layerOf(inputPath(documentPath), sectionsOfInput);
  return all;
}

const Layer& Layers::home(const Section& section) const {
  return section.part == Part::Own ? own : shared;
}

const Layer* Layers::find(const Section& section) const {
  if (section.standsIn(pending.content)) return &pending;
  const Layer& home = this->home(section);
  return section.standsIn(home.content) ? &home : below(section);
}

const Layer* Layers::below(const Section& section) const {
  if (section.part == Part::Own) return section.standsIn(shared.content) ? &shared : nullptr;
  for (const Layer* layer : {&mocks, &input})
    if (section.standsIn(layer->content)) return layer;
  return nullptr;
}

}  // namespace stepwright::project
