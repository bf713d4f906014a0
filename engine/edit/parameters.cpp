// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/parameters.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/asl/catalogue/integration.h"
#include "engine/asl/hole_words.h"
#include "engine/edit/hole_text.h"
#include "engine/edit/labels.h"
#include "engine/edit/places.h"
#include "engine/edit/refusals.h"
#include "engine/edit/reshape.h"
#include "engine/edit/wiring.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using json::Value;

const std::string evaluatedEnd = ".$";

/// The place where such a service looks for what it is told, and whether that is a list of the
/// names and values of an environment.
struct TokenPlace {
  std::string_view service, action;
  std::string_view place;  ///< keys and places in lists, with slashes between them
  bool environment = false;
};
constexpr std::array tokenPlaces{
    TokenPlace{"lambda", "invoke", "Payload"},
    TokenPlace{"sqs", "sendMessage", "MessageBody"},
    TokenPlace{"sns", "publish", "Message"},
    TokenPlace{"states", "startExecution", "Input"},
    TokenPlace{"events", "putEvents", "Entries/0/Detail"},
    TokenPlace{"apigateway", "invoke", "RequestBody"},
    TokenPlace{"ecs", "runTask", "Overrides/ContainerOverrides/0/Environment", true},
    TokenPlace{"batch", "submitJob", "ContainerOverrides/Environment", true},
};

const TokenPlace* placeFor(const asl::State& state) {
  const auto resource = asl::parseResource(state.fields["Resource"].string());
  if (!resource || resource->pattern != asl::Pattern::Callback) return nullptr;
  const auto* found =
      std::find_if(tokenPlaces.begin(), tokenPlaces.end(), [&](const TokenPlace& place) {
        return place.service == resource->service && place.action == resource->action;
      });
  return found == tokenPlaces.end() ? nullptr : found;
}

const char* fieldOf(const asl::State& state) {
  return state.language == asl::QueryLanguage::Jsonata ? "Arguments" : "Parameters";
}

bool mentionsToken(const Value& value) {
  if (value.isString()) return value.string().find("Task.Token") != std::string_view::npos;
  const auto inMember = [](const auto& member) { return mentionsToken(member.value); };
  return std::any_of(value.items().begin(), value.items().end(), mentionsToken) ||
         std::any_of(value.members().begin(), value.members().end(), inMember);
}

bool isIndex(std::string_view token) {
  return !token.empty() && token.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string> stepsOf(std::string_view place) {
  return json::pointerTokens("/" + std::string(place));
}

/// A key and the value under it, as the language writes an expression.
struct Spelled {
  std::string key;
  Value value;
};
Spelled tokenUnder(std::string_view key, asl::QueryLanguage language) {
  if (language == asl::QueryLanguage::Jsonata)
    return {std::string(key), "{% $states.context.Task.Token %}"};
  return {std::string(key) + evaluatedEnd, "$$.Task.Token"};
}

/// Makes what is around the last step: objects, and lists with one object.
std::string makeWay(Editor& editor, std::string at, const std::vector<std::string>& steps) {
  ensureObject(editor, at);
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    const bool list = isIndex(steps[i + 1]);
    const std::string next = json::pointerChild(at, steps[i]);
    const Value there = editor.value(next);
    if (list && !there.isArray()) {
      editor.set(at, steps[i], Value::array({Value::object()}));
    } else if (list && there.empty()) {
      editor.append(next, Value::object());
    } else if (!list && !there.isObject()) {
      editor.set(at, steps[i], Value::object());
    }
    at = next;
  }
  return at;
}

void passInEnvironment(Editor& editor, const std::string& at, const std::string& name,
                       asl::QueryLanguage language) {
  const Spelled token = tokenUnder("Value", language);
  const Value entry = Value::object({{"Name", "TASK_TOKEN"}, {token.key, token.value}});
  const std::string list = json::pointerChild(at, name);
  if (editor.value(list).isArray()) return editor.append(list, entry);
  editor.set(at, name, Value::array({entry}));
}

void passInMessage(Editor& editor, const std::string& at, const std::string& name,
                   asl::QueryLanguage language) {
  const Spelled token = tokenUnder("token", language);
  const std::string message = json::pointerChild(at, name);
  const std::string evaluated = message + evaluatedEnd;
  if (editor.value(message).isObject()) return editor.set(message, token.key, token.value);
  if (editor.has(evaluated)) {
    const Value body = Value::object(
        {{"input" + evaluatedEnd, editor.value(evaluated)}, {token.key, token.value}});
    return editor.substitute(evaluated, name, body);
  }
  Value body = Value::object();
  if (editor.has(message)) body = std::move(body).with("input", editor.value(message));
  editor.set(at, name, std::move(body).with(token.key, token.value));
}

}  // namespace

Outcome setParameter(const asl::Document& document, std::string_view container,
                     std::string_view name, const std::optional<ParameterValue>& value) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  Editor editor(document);
  const std::string at(container);
  const std::string plain = json::pointerChild(at, name);
  const std::string evaluated = plain + evaluatedEnd;
  const Phrase label = labelOfField(document, at, name, value.has_value());
  if (editor.value(at).isArray()) {
    if (!value || !editor.has(plain)) return refuse(refusals::noEntry, plain);
    const auto item = json::parse(value->json);
    // The tag of a function goes with what it stands before.
    const bool call = item && (asl::isTemplateCall(*item) ||
                               isTaggedCall(editor.tree(), editor.tree().find(plain)));
    call ? editor.replace(plain, *item) : editor.replaceWithText(plain, value->json);
    return done(label, editor);
  }
  if (!value) {
    if (!editor.has(plain) && !editor.has(evaluated)) return refuse(refusals::noField, plain);
    editor.removeIfThere(plain);
    editor.removeIfThere(evaluated);
    return done(label, editor);
  }
  const auto json = json::parse(value->json);
  if (!json) return refuse(refusals::noJson, plain, {json.error().message});
  ensureObject(editor, at);
  const std::string key = std::string(name) + (value->evaluated ? evaluatedEnd : "");
  const std::string& before = value->evaluated ? plain : evaluated;
  if (editor.has(before) && !editor.has(json::pointerChild(at, key))) {
    editor.substitute(before, key, *json);
  } else if (asl::isTemplateCall(*json) && asl::isTemplateCall(editor.value(plain))) {
    reshape(editor, plain, *json);
  } else {
    editor.setWithText(at, key, value->json);
    editor.removeIfThere(before);
  }
  return done(label, editor);
}

std::string tokenPlaceOf(const asl::State& state) {
  const TokenPlace* place = placeFor(state);
  if (place == nullptr || mentionsToken(state.fields[fieldOf(state)])) return {};
  std::string words;
  for (const auto& step : stepsOf(place->place)) {
    if (isIndex(step)) continue;
    words += (words.empty() ? "" : ".") + step;
  }
  return words + (place->environment ? ".TASK_TOKEN" : ".token");
}

Outcome passToken(const asl::Document& document, const asl::StateId& id) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  const asl::State* state = findState(document, id);
  if (state == nullptr) return refuse(refusals::noState);
  const TokenPlace* place = placeFor(*state);
  if (place == nullptr) return refuse(refusals::noPlace);
  const auto steps = stepsOf(place->place);
  Editor editor(document);
  const std::string at = makeWay(editor, json::pointerChild(id, fieldOf(*state)), steps);
  (place->environment ? passInEnvironment : passInMessage)(editor, at, steps.back(),
                                                           state->language);
  return done(worded(labels::passToken, {state->name}), editor, id);
}

}  // namespace stepwright::edit
