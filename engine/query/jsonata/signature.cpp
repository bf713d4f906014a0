// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/signature.h"

namespace stepwright::query::jsonata {
namespace {

/// The place of the bracket that closes the one at `start`; the size where there is none.
std::size_t closingBracket(std::string_view text, std::size_t start, char open, char close) {
  int depth = 1;
  for (std::size_t at = start + 1; at < text.size(); ++at) {
    if (text[at] == close && --depth == 0) return at;
    if (text[at] == open) ++depth;
  }
  return text.size();
}

char letterOf(const Val& value) {
  if (value.isFunction()) return 'f';
  if (value.isString()) return 's';
  if (value.isNumber()) return 'n';
  if (value.isBoolean()) return 'b';
  if (value.isNull()) return 'l';
  if (value.isArray()) return 'a';
  if (value.isObject()) return 'o';
  return 'm';
}

std::string_view pluralOf(std::string_view subtype) {
  if (subtype == "a") return "arrays";
  if (subtype == "b") return "booleans";
  if (subtype == "f") return "functions";
  if (subtype == "n") return "numbers";
  if (subtype == "o") return "objects";
  if (subtype == "s") return "strings";
  return {};
}

std::string_view acceptedBy(char symbol) {
  switch (symbol) {
    case 's':
      return "sm";
    case 'n':
      return "nm";
    case 'b':
      return "bm";
    case 'l':
      return "lm";
    case 'o':
      return "om";
    case 'f':
      return "f";
    case 'j':
      return "asnblom";
    case 'a':
    case 'x':
      return "asnblfom";
    default:
      return {};
  }
}

}  // namespace

std::shared_ptr<const Signature> Signature::parse(std::string_view text,
                                                  std::optional<Problem>& problem) {
  auto made = std::make_shared<Signature>();
  auto& all = made->parameters_;
  Parameter none;
  for (std::size_t at = 1; at < text.size() && text[at] != ':'; ++at) {
    const char symbol = text[at];
    Parameter& previous = all.empty() ? none : all.back();
    if (const auto accepted = acceptedBy(symbol); !accepted.empty()) {
      Parameter parameter;
      parameter.accepts = accepted;
      parameter.type = symbol;
      all.push_back(std::move(parameter));
    } else if (symbol == '-') {
      previous.context = true;
      previous.optional = true;
    } else if (symbol == '?') {
      previous.optional = true;
    } else if (symbol == '+') {
      previous.repeated = true;
    } else if (symbol == '(') {
      const std::size_t end = closingBracket(text, at, '(', ')');
      Parameter parameter;
      parameter.accepts = std::string(text.substr(at + 1, end - at - 1)) + "m";
      parameter.type = '(';
      if (parameter.accepts.find('<') != std::string::npos) {
        problem = Problem{"S0402", at};
        return nullptr;
      }
      all.push_back(std::move(parameter));
      at = end;
    } else if (symbol == '<') {
      if (previous.type != 'a' && previous.type != 'f') {
        problem = Problem{"S0401", at};
        return nullptr;
      }
      const std::size_t end = closingBracket(text, at, '<', '>');
      previous.subtype = std::string(text.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return made;
}

/// Greedy, with a step back where the rest does not fit: what the regular expression [sm]([nm])?…
/// would do.
bool Signature::match(std::string_view supplied, std::size_t parameter, Counts& counts) const {
  if (parameter == parameters_.size()) return supplied.empty();
  const Parameter& wanted = parameters_[parameter];
  const std::size_t least = wanted.optional ? 0 : 1;
  const std::size_t most = wanted.repeated ? supplied.size() : 1;
  std::size_t fits = 0;
  while (fits < most && fits < supplied.size() &&
         wanted.accepts.find(supplied[fits]) != std::string::npos) {
    ++fits;
  }
  for (std::size_t take = fits + 1; take-- > least;) {
    counts[parameter] = take;
    if (match(supplied.substr(take), parameter + 1, counts)) return true;
  }
  return false;
}

std::size_t Signature::longestPrefix(std::string_view supplied, std::size_t parameters) const {
  Signature head;
  head.parameters_.assign(parameters_.begin(),
                          parameters_.begin() + static_cast<std::ptrdiff_t>(parameters));
  Counts counts(parameters);
  for (std::size_t length = supplied.size() + 1; length-- > 0;) {
    if (head.match(supplied.substr(0, length), 0, counts)) return length;
  }
  return supplied.size() + 1;
}

Signature::Mismatch Signature::firstBad(std::string_view supplied,
                                        const std::vector<Val>& arguments) const {
  std::size_t good = 0;
  for (std::size_t count = 1; count <= parameters_.size(); ++count) {
    const std::size_t prefix = longestPrefix(supplied, count);
    if (prefix > supplied.size()) break;
    good = prefix;
  }
  return {"T0410", good + 1, good < arguments.size() ? arguments[good] : Val(), {}};
}

std::optional<Signature::Mismatch> Signature::place(const Parameter& parameter, char letter,
                                                    std::size_t matched, std::size_t at,
                                                    Val& argument) const {
  if (parameter.type != 'a') return std::nullopt;
  if (letter == 'm' || argument.isUndefined()) {
    argument = Val();
    return std::nullopt;
  }
  bool fits = true;
  if (!parameter.subtype.empty()) {
    if (letter != 'a') {
      fits = matched == 1 && parameter.subtype.size() == 1 && parameter.subtype[0] == letter;
    } else if (argument.size() > 0) {
      fits =
          argument.array() != nullptr && argument.array()->isRange() && parameter.subtype[0] == 'n';
      if (!fits) {
        fits = true;
        for (std::size_t i = 0; fits && i < argument.size(); ++i) {
          fits = letterOf(argument.at(i)) == parameter.subtype[0];
        }
      }
    }
  }
  if (!fits) return Mismatch{"T0412", at + 1, argument, std::string(pluralOf(parameter.subtype))};
  if (letter != 'a') {
    Val array(new ArrayNode(nullptr));
    array.array()->push(std::move(argument));
    argument = std::move(array);
  }
  return std::nullopt;
}

std::optional<Signature::Mismatch> Signature::validate(std::vector<Val>& arguments,
                                                       const Val& context) const {
  std::string supplied;
  supplied.reserve(arguments.size());
  for (const auto& argument : arguments) supplied += letterOf(argument);
  Counts counts(parameters_.size());
  if (!match(supplied, 0, counts)) return firstBad(supplied, arguments);
  std::vector<Val> placed;
  placed.reserve(parameters_.size());
  std::size_t at = 0;
  std::size_t letter = 0;
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const Parameter& parameter = parameters_[i];
    if (counts[i] == 0 && parameter.context) {
      if (parameter.accepts.find(letterOf(context)) == std::string::npos) {
        return Mismatch{"T0411", at + 1, context, {}};
      }
      placed.push_back(context);
    } else if (counts[i] == 0) {
      placed.push_back(at < arguments.size() ? arguments[at] : Val());
      ++at;
    }
    for (std::size_t taken = 0; taken < counts[i]; ++taken, ++at, ++letter) {
      Val argument = at < arguments.size() ? arguments[at] : Val();
      if (auto bad = place(parameter, supplied[letter], counts[i], at, argument)) return bad;
      placed.push_back(std::move(argument));
    }
  }
  arguments = std::move(placed);
  return std::nullopt;
}

}  // namespace stepwright::query::jsonata
