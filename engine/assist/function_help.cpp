// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/function_help.h"

#include <algorithm>
#include <array>

namespace stepwright::assist {
namespace {

// A row a function: the table is read across.
// clang-format off
constexpr std::array jsonataFunctions = {
    FunctionHelp{"$abs", "number", "The number without its sign."},
    FunctionHelp{"$append", "array, array", "Both arrays in one."},
    FunctionHelp{"$assert", "condition, message", "Fails with the message where the condition is false."},
    FunctionHelp{"$average", "array", "The mean of the numbers."},
    FunctionHelp{"$base64decode", "text", "The text that Base64 stands for."},
    FunctionHelp{"$base64encode", "text", "The text in Base64."},
    FunctionHelp{"$boolean", "value", "Whether the value counts as true."},
    FunctionHelp{"$ceil", "number", "The next whole number up."},
    FunctionHelp{"$contains", "text, pattern", "Whether the pattern is found in the text."},
    FunctionHelp{"$count", "array", "How many items there are."},
    FunctionHelp{"$decodeUrl", "text", "A URL with its escapes undone."},
    FunctionHelp{"$decodeUrlComponent", "text", "A part of a URL with its escapes undone."},
    FunctionHelp{"$distinct", "array", "The array without what is there twice."},
    FunctionHelp{"$each", "object, function", "What the function gives for each member: function($value, $key)."},
    FunctionHelp{"$encodeUrl", "text", "A URL, escaped."},
    FunctionHelp{"$encodeUrlComponent", "text", "A part of a URL, escaped."},
    FunctionHelp{"$error", "message", "Fails with the message."},
    FunctionHelp{"$exists", "value", "Whether the value is there."},
    FunctionHelp{"$filter", "array, function", "The items for which the function is true."},
    FunctionHelp{"$floor", "number", "The next whole number down."},
    FunctionHelp{"$formatBase", "number, radix", "The number in another base, as a text."},
    FunctionHelp{"$formatInteger", "number, picture", "A whole number as the picture shows."},
    FunctionHelp{"$formatNumber", "number, picture", "The number as the picture shows."},
    FunctionHelp{"$fromMillis", "number, picture", "Milliseconds since 1970 as a timestamp."},
    FunctionHelp{"$hash", "text, algorithm", "The hash of the text: MD5, SHA-1, SHA-256, SHA-384 or SHA-512. Of Step Functions."},
    FunctionHelp{"$join", "array, separator", "The texts in one, with the separator between them."},
    FunctionHelp{"$keys", "object", "The names of the members."},
    FunctionHelp{"$length", "text", "How many characters the text has."},
    FunctionHelp{"$lookup", "object, key", "The member of that name."},
    FunctionHelp{"$lowercase", "text", "The text in small letters."},
    FunctionHelp{"$map", "array, function", "What the function gives for each item: function($value, $index, $array)."},
    FunctionHelp{"$match", "text, pattern", "Where the regular expression matches, and its groups."},
    FunctionHelp{"$max", "array", "The greatest number."},
    FunctionHelp{"$merge", "array", "One object of all; later ones win."},
    FunctionHelp{"$millis", "", "Now, in milliseconds since 1970."},
    FunctionHelp{"$min", "array", "The smallest number."},
    FunctionHelp{"$not", "value", "True where the value counts as false."},
    FunctionHelp{"$now", "picture", "Now, as a timestamp."},
    FunctionHelp{"$number", "value", "The number that the text or the truth value stands for."},
    FunctionHelp{"$pad", "text, width, char", "The text filled up to that width; to the left where it is negative."},
    FunctionHelp{"$parse", "text", "The value that the JSON text stands for. Of Step Functions; $eval is not there."},
    FunctionHelp{"$parseInteger", "text, picture", "The whole number that is written as the picture shows."},
    FunctionHelp{"$partition", "array, size", "The array in pieces of that size. Of Step Functions."},
    FunctionHelp{"$power", "base, exponent", "The base to the power of the exponent."},
    FunctionHelp{"$random", "seed", "A number from 0 up to 1; always the same for the same seed."},
    FunctionHelp{"$range", "first, last, step", "The numbers from the first to the last. Of Step Functions."},
    FunctionHelp{"$reduce", "array, function, init", "One value of all: function($sofar, $value)."},
    FunctionHelp{"$replace", "text, pattern, with", "The text with what matches replaced."},
    FunctionHelp{"$reverse", "array", "The array the other way round."},
    FunctionHelp{"$round", "number, places", "The number rounded; halves to the even digit."},
    FunctionHelp{"$shuffle", "array", "The array in an order of chance."},
    FunctionHelp{"$sift", "object, function", "The members for which the function is true."},
    FunctionHelp{"$single", "array, function", "The one item for which the function is true; fails where there is not just one."},
    FunctionHelp{"$sort", "array, function", "The array in order; function($a, $b) is true where they are to be swapped."},
    FunctionHelp{"$split", "text, separator", "The pieces between the separators."},
    FunctionHelp{"$spread", "object", "An object for each member."},
    FunctionHelp{"$sqrt", "number", "The square root."},
    FunctionHelp{"$string", "value", "The value as a text; objects as JSON."},
    FunctionHelp{"$substring", "text, start, length", "A part of the text, from 0 on."},
    FunctionHelp{"$substringAfter", "text, chars", "What comes after the first place of these characters."},
    FunctionHelp{"$substringBefore", "text, chars", "What comes before the first place of these characters."},
    FunctionHelp{"$sum", "array", "The sum of the numbers."},
    FunctionHelp{"$toMillis", "timestamp, picture", "The timestamp in milliseconds since 1970."},
    FunctionHelp{"$trim", "text", "The text without blanks at its ends, and single ones inside."},
    FunctionHelp{"$type", "value", "The name of the value's type."},
    FunctionHelp{"$uppercase", "text", "The text in capital letters."},
    FunctionHelp{"$uuid", "", "A new identity (version 4). Of Step Functions."},
    FunctionHelp{"$zip", "array, array", "Arrays of what stands at the same place."}};

constexpr std::array intrinsicFunctions = {
    FunctionHelp{"States.Array", "value, \u2026", "An array of the values."},
    FunctionHelp{"States.ArrayContains", "array, value", "Whether the value is in the array."},
    FunctionHelp{"States.ArrayGetItem", "array, index", "The item at that place, from 0 on."},
    FunctionHelp{"States.ArrayLength", "array", "How many items there are."},
    FunctionHelp{"States.ArrayPartition", "array, size", "The array in pieces of that size."},
    FunctionHelp{"States.ArrayRange", "first, last, step", "The numbers from the first to the last, at most 1000."},
    FunctionHelp{"States.ArrayUnique", "array", "The array without what is there twice."},
    FunctionHelp{"States.Base64Decode", "text", "The text that Base64 stands for."},
    FunctionHelp{"States.Base64Encode", "text", "The text in Base64."},
    FunctionHelp{"States.Format", "'template {}', value, \u2026", "The template with each {} filled by the next value."},
    FunctionHelp{"States.Hash", "text, 'algorithm'", "The hash: MD5, SHA-1, SHA-256, SHA-384 or SHA-512."},
    FunctionHelp{"States.JsonMerge", "object, object, false", "Both objects in one; the second wins. The last argument has to be false."},
    FunctionHelp{"States.JsonToString", "value", "The value as JSON text."},
    FunctionHelp{"States.MathAdd", "number, number", "The sum of two whole numbers."},
    FunctionHelp{"States.MathRandom", "first, last", "A whole number of chance, the last one left out."},
    FunctionHelp{"States.StringSplit", "text, 'separators'", "The pieces between any of these characters."},
    FunctionHelp{"States.StringToJson", "text", "The value that the JSON text stands for."},
    FunctionHelp{"States.UUID", "", "A new identity (version 4)."}};
// clang-format on

}  // namespace

std::span<const FunctionHelp> functionsOf(asl::QueryLanguage language) {
  return language == asl::QueryLanguage::Jsonata
             ? std::span<const FunctionHelp>(jsonataFunctions)
             : std::span<const FunctionHelp>(intrinsicFunctions);
}

const FunctionHelp* functionNamed(std::string_view name) {
  for (const auto language : {asl::QueryLanguage::Jsonata, asl::QueryLanguage::JsonPath}) {
    const auto all = functionsOf(language);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const FunctionHelp& each) { return each.name == name; });
    if (found != all.end()) return &*found;
  }
  return nullptr;
}

}  // namespace stepwright::assist
