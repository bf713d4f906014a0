// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::size_t bytesAnItem = 8;
constexpr std::size_t indexedFrom = 12;

}  // namespace

Val::Val(ArrayNode* node) noexcept : heap_(node), tag_(Tag::Array) { ++node->owners; }
Val::Val(ObjectNode* node) noexcept : heap_(node), tag_(Tag::Object) { ++node->owners; }
Val::Val(FunctionNode* node) noexcept : heap_(node), tag_(Tag::Function) { ++node->owners; }
Val::Val(TupleNode* node) noexcept : heap_(node), tag_(Tag::Tuple) { ++node->owners; }

Val& Val::operator=(const Val& other) noexcept {
  if (this != &other) {
    Val copy(other);
    *this = std::move(copy);
  }
  return *this;
}

Val& Val::operator=(Val&& other) noexcept {
  if (this != &other) {
    Val old(std::move(*this));  // freed last: `other` may live in what it holds
    clear();
    tag_ = other.tag_;
    moveFrom(other);
  }
  return *this;
}

ArrayNode* Val::array() const {
  return tag_ == Tag::Array ? static_cast<ArrayNode*>(heap_) : nullptr;
}
ObjectNode* Val::object() const {
  return tag_ == Tag::Object ? static_cast<ObjectNode*>(heap_) : nullptr;
}
FunctionNode* Val::function() const {
  return tag_ == Tag::Function ? static_cast<FunctionNode*>(heap_) : nullptr;
}
TupleNode* Val::tuple() const {
  return tag_ == Tag::Tuple ? static_cast<TupleNode*>(heap_) : nullptr;
}

std::size_t Val::size() const {
  if (const auto* node = array()) return node->size();
  return isJson() ? json_.items().size() : 0;
}

Val Val::at(std::size_t index) const {
  if (const auto* node = array()) return node->at(index);
  if (!isJson() || index >= json_.items().size()) return {};
  return json_.items()[index];
}

bool Val::isSequence() const { return tag_ == Tag::Array && array()->sequence; }
bool Val::isTupleStream() const { return tag_ == Tag::Array && array()->tupleStream; }

std::size_t Val::memberCount() const {
  if (const auto* node = object()) return node->entries.size();
  return isJson() ? json_.members().size() : 0;
}

Val Val::member(std::string_view key) const {
  if (const auto* node = object()) {
    const Val* found = node->find(key);
    return found != nullptr ? *found : Val();
  }
  const json::Value* found = isJson() ? json_.find(key) : nullptr;
  return found != nullptr ? Val(*found) : Val();
}

bool Val::hasMember(std::string_view key) const {
  if (const auto* node = object()) return node->find(key) != nullptr;
  return isJson() && json_.find(key) != nullptr;
}

json::Value Val::keyAt(std::size_t index) const {
  if (const auto* node = object()) return node->entries[index].key;
  return json_.members()[index].key;
}

Val Val::memberAt(std::size_t index) const {
  if (const auto* node = object()) return node->entries[index].value;
  return json_.members()[index].value;
}

bool Val::identical(const Val& other) const {
  if (tag_ != other.tag_) return false;
  if (tag_ != Tag::Json) return heap_ == other.heap_;
  if (json_.isContainer() || other.json_.isContainer()) return json_.sameAs(other.json_);
  return json_ == other.json_;
}

ArrayNode::~ArrayNode() {
  if (meter_ != nullptr) meter_->held -= charged_;
}

void ArrayNode::charge(std::size_t bytes) {
  charged_ += bytes;
  if (meter_ != nullptr) meter_->held += bytes;
}

Val ArrayNode::at(std::size_t index) const {
  if (index >= size()) return {};
  if (isRange_) return json::Value(first_ + static_cast<std::int64_t>(index));
  return items_[index];
}

void ArrayNode::push(Val value) {
  items().push_back(std::move(value));
  charge(bytesAnItem);
}

void ArrayNode::pushAll(const Val& array) {
  const std::size_t count = array.size();
  auto& all = items();
  if (all.capacity() < all.size() + count)
    all.reserve(std::max(all.size() + count, all.capacity() * 2));
  if (array.isJson()) {
    for (const auto& item : array.json().items()) all.emplace_back(item);
  } else {
    for (std::size_t i = 0; i < count; ++i) all.push_back(array.at(i));
  }
  charge(bytesAnItem * count);
}

void ArrayNode::setRange(std::int64_t first, std::size_t count) {
  isRange_ = true;
  first_ = first;
  count_ = count;
  charge(bytesAnItem * count);
}

std::vector<Val>& ArrayNode::items() {
  if (isRange_) {
    items_.reserve(count_ + 1);
    for (std::size_t i = 0; i < count_; ++i) {
      items_.emplace_back(json::Value(first_ + static_cast<std::int64_t>(i)));
    }
    isRange_ = false;
  }
  return items_;
}

const Val* ObjectNode::find(std::string_view key) const {
  if (entries.size() >= indexedFrom) {
    const auto found = index_.find(key);
    return found == index_.end() ? nullptr : &entries[found->second].value;
  }
  for (const auto& entry : entries) {
    if (entry.key.string() == key) return &entry.value;
  }
  return nullptr;
}

void ObjectNode::set(const json::Value& key, Val value) {
  if (const Val* found = find(key.string())) {
    *const_cast<Val*>(found) = std::move(value);
    return;
  }
  entries.push_back({key, std::move(value)});
  if (entries.size() == indexedFrom) {
    for (std::size_t i = 0; i < entries.size(); ++i) index_.emplace(entries[i].key.string(), i);
  } else if (entries.size() > indexedFrom) {
    index_.emplace(entries.back().key.string(), entries.size() - 1);
  }
}

void ObjectNode::erase(std::string_view key) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].key.string() != key) continue;
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
    index_.clear();
    if (entries.size() >= indexedFrom) {
      for (std::size_t k = 0; k < entries.size(); ++k) index_.emplace(entries[k].key.string(), k);
    }
    return;
  }
}

}  // namespace stepwright::query::jsonata
