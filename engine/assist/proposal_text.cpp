// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/proposal_text.h"

#include <algorithm>

#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

using asl::FieldKind;

constexpr char caretMark = '\1';

std::string lineIndent(const CaretContext& context) {
  const auto at = context.place.token.begin;
  const auto newline = at == 0 ? std::string_view::npos : context.text.rfind('\n', at - 1);
  const auto start = newline == std::string_view::npos ? 0 : newline + 1;
  const auto end = std::min(context.text.find_first_not_of(" \t", start), at);
  return std::string(context.text.substr(start, end - start));
}

/// What a member of the same object is indented with; in YAML a dash counts as indentation.
std::string entryIndent(const CaretContext& context) {
  if (!context.yaml() || context.place.flow) return lineIndent(context);
  return std::string(context.place.column + (context.dash ? 2 : 0), ' ');
}

std::string yamlSkeleton(const CaretContext& context, Skeleton skeleton) {
  const std::string inner = context.style.eol + entryIndent(context) + context.style.unit;
  switch (skeleton) {
    case Skeleton::Text:
    case Skeleton::Nothing:
      return " \1";
    case Skeleton::True:
      return " true\1";
    case Skeleton::Object:
      return inner + caretMark;
    case Skeleton::Objects:
      return inner + "- \1";
    case Skeleton::Texts:
      return " [\1]";
    case Skeleton::Expression:
      return " '{% \1 %}'";
  }
  return {};
}

std::string jsonSkeleton(const CaretContext& context, Skeleton skeleton) {
  const std::string line = context.style.eol + entryIndent(context);
  const std::string& unit = context.style.unit;
  switch (skeleton) {
    case Skeleton::Text:
      return "\"\1\"";
    case Skeleton::Nothing:
      return "\1";
    case Skeleton::True:
      return "true\1";
    case Skeleton::Object:
      if (!context.style.multiline) return "{\1}";
      return "{" + line + unit + caretMark + line + "}";
    case Skeleton::Objects:
      if (!context.style.multiline) return "[{\1}]";
      return "[" + line + unit + "{" + line + unit + unit + caretMark + line + unit + "}" + line +
             "]";
    case Skeleton::Texts:
      return "[\"\1\"]";
    case Skeleton::Expression:
      return "\"{% \1 %}\"";
  }
  return {};
}

/// In YAML's brackets as in JSON, but that words need no quotes.
std::string flowSkeleton(Skeleton skeleton) {
  switch (skeleton) {
    case Skeleton::True:
      return "true\1";
    case Skeleton::Object:
      return "{\1}";
    case Skeleton::Objects:
      return "[{\1}]";
    case Skeleton::Texts:
      return "[\1]";
    case Skeleton::Expression:
      return "'{% \1 %}'";
    default:
      return "\1";
  }
}

/// The edit that puts `written` in the place of the word, with the commas that are missing.
void putInPlace(Proposal& proposal, const CaretContext& context, std::string written) {
  const CaretPlace& place = context.place;
  text::Range range = place.token;
  if (place.flow && place.commaAt != std::string_view::npos) {
    const auto between = context.text.substr(place.commaAt, range.begin - place.commaAt);
    const bool apart = !between.empty();
    written = "," + (apart ? std::string(between) : std::string(" ")) + written;
    range.begin = place.commaAt;
  }
  if (place.flow && place.commaAfter) written += ',';
  const auto mark = written.find(caretMark);
  if (mark != std::string::npos) written.erase(mark, 1);
  proposal.caret = range.begin + (mark == std::string::npos ? written.size() : mark);
  proposal.edit = {range, std::move(written)};
}

std::string quotedIn(const CaretContext& context, const std::string& word) {
  if (!context.yaml()) return json::quote(word);
  const char quote = context.place.quote;
  if (quote == '\'') {
    std::string doubled;
    for (const char c : word) doubled += c == '\'' ? "''" : std::string(1, c);
    return "'" + doubled + "'";
  }
  if (quote == '"') return json::quote(word);
  const bool parts = context.place.flow && word.find_first_of(",[]{}") != std::string::npos;
  return parts ? json::quote(word) : edit::yamlText(word);
}

}  // namespace

Skeleton skeletonOf(const asl::Field& field, asl::QueryLanguage language) {
  const bool jsonata = language == asl::QueryLanguage::Jsonata;
  switch (field.kind) {
    case FieldKind::Boolean:
      return Skeleton::True;
    case FieldKind::Integer:
    case FieldKind::Number:
      return Skeleton::Nothing;
    case FieldKind::ErrorNames:
    case FieldKind::Texts:
      return Skeleton::Texts;
    case FieldKind::List:
      return Skeleton::Objects;
    case FieldKind::Object:
    case FieldKind::States:
    case FieldKind::Template:
    case FieldKind::Json:
      return Skeleton::Object;
    case FieldKind::Expression: {
      const bool object = field.name == "Assign" || field.name == "Arguments" || !jsonata;
      return object ? Skeleton::Object : Skeleton::Expression;
    }
    default:
      return Skeleton::Text;
  }
}

Skeleton skeletonOf(const asl::Shape& shape) {
  using Kind = asl::Shape::Kind;
  switch (shape.kind()) {
    case Kind::Structure:
    case Kind::Map:
    case Kind::Any:
      return Skeleton::Object;
    case Kind::List: {
      const auto item = shape.item();
      return item && item->kind() == Kind::Structure ? Skeleton::Objects : Skeleton::Texts;
    }
    case Kind::Boolean:
      return Skeleton::True;
    case Kind::Integer:
    case Kind::Number:
      return Skeleton::Nothing;
    default:
      return Skeleton::Text;
  }
}

Proposal keyProposal(const CaretContext& context, std::string word, Skeleton skeleton) {
  Proposal proposal{.word = word};
  std::string written = context.yaml() ? quotedIn(context, word) : json::quote(word);
  if (context.place.hasColon) {
    putInPlace(proposal, context, std::move(written));
    return proposal;
  }
  if (!context.yaml()) {
    written += context.style.colon + jsonSkeleton(context, skeleton);
  } else if (context.place.flow) {
    written += ": " + flowSkeleton(skeleton);
  } else {
    written = (context.dash ? "- " : "") + written + ":" + yamlSkeleton(context, skeleton);
  }
  putInPlace(proposal, context, std::move(written));
  proposal.again = skeleton != Skeleton::Nothing && skeleton != Skeleton::True;
  return proposal;
}

Proposal valueProposal(const CaretContext& context, std::string word, bool raw) {
  Proposal proposal{.word = word};
  putInPlace(proposal, context, raw ? word : quotedIn(context, word));
  return proposal;
}

Proposal openValueProposal(const CaretContext& context, std::string word, const std::string& before,
                           const std::string& after) {
  Proposal proposal{.word = std::move(word)};
  const bool bare = context.place.quote == '\0';
  const char quote = !bare ? context.place.quote : context.yaml() ? '\'' : '"';
  // A path needs no quotes in YAML; {% and what begins with a bracket do.
  const bool quotes = !context.yaml() || !bare || before.starts_with('{');
  const std::string mark = quotes ? std::string(1, quote) : std::string();
  putInPlace(proposal, context, mark + before + caretMark + after + mark);
  proposal.again = true;
  return proposal;
}

Proposal textProposal(const CaretContext& context, std::string word, const std::string& written) {
  Proposal proposal{.word = std::move(word)};
  const std::string indent = entryIndent(context);
  std::string moved;
  for (const char c : written) {
    if (c == '\n') {
      moved += context.style.eol + indent;
    } else {
      moved += c;
    }
  }
  putInPlace(proposal, context, std::move(moved));
  return proposal;
}

}  // namespace stepwright::assist
