// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/function_help.h"

#include <algorithm>
#include <array>

namespace stepwright::assist {
namespace {

// A row a function: the table is read across.
// clang-format off
constexpr std::array jsonataFunctions = {
    FunctionHelp{"$abs", "number", "The number without its sign."_en},
    FunctionHelp{"$append", "array, array", "Both arrays in one."_en},
    FunctionHelp{"$assert", "condition, message", "Fails with the message where the condition is false."_en},
    FunctionHelp{"$average", "array", "The mean of the numbers."_en},
    FunctionHelp{"$base64decode", "text", "The text that Base64 stands for."_en},
    FunctionHelp{"$base64encode", "text", "The text in Base64."_en},
    FunctionHelp{"$boolean", "value", "Whether the value counts as true."_en},
    FunctionHelp{"$ceil", "number", "The next whole number up."_en},
    FunctionHelp{"$contains", "text, pattern", "Whether the pattern is found in the text."_en},
    FunctionHelp{"$count", "array", "How many items there are."_en},
    FunctionHelp{"$decodeUrl", "text", "A URL with its escapes undone."_en},
    FunctionHelp{"$decodeUrlComponent", "text", "A part of a URL with its escapes undone."_en},
    FunctionHelp{"$distinct", "array", "The array without what is there twice."_en},
    FunctionHelp{"$each", "object, function", "What the function gives for each member: function($value, $key)."_en},
    FunctionHelp{"$encodeUrl", "text", "A URL, escaped."_en},
    FunctionHelp{"$encodeUrlComponent", "text", "A part of a URL, escaped."_en},
    FunctionHelp{"$error", "message", "Fails with the message."_en},
    FunctionHelp{"$exists", "value", "Whether the value is there."_en},
    FunctionHelp{"$filter", "array, function", "The items for which the function is true."_en},
    FunctionHelp{"$floor", "number", "The next whole number down."_en},
    FunctionHelp{"$formatBase", "number, radix", "The number in another base, as a text."_en},
    FunctionHelp{"$formatInteger", "number, picture", "A whole number as the picture shows."_en},
    FunctionHelp{"$formatNumber", "number, picture", "The number as the picture shows."_en},
    FunctionHelp{"$fromMillis", "number, picture", "Milliseconds since 1970 as a timestamp."_en},
    FunctionHelp{"$hash", "text, algorithm", "The hash of the text: MD5, SHA-1, SHA-256, SHA-384 or SHA-512. Of Step Functions."_en},
    FunctionHelp{"$join", "array, separator", "The texts in one, with the separator between them."_en},
    FunctionHelp{"$keys", "object", "The names of the members."_en},
    FunctionHelp{"$length", "text", "How many characters the text has."_en},
    FunctionHelp{"$lookup", "object, key", "The member of that name."_en},
    FunctionHelp{"$lowercase", "text", "The text in small letters."_en},
    FunctionHelp{"$map", "array, function", "What the function gives for each item: function($value, $index, $array)."_en},
    FunctionHelp{"$match", "text, pattern", "Where the regular expression matches, and its groups."_en},
    FunctionHelp{"$max", "array", "The greatest number."_en},
    FunctionHelp{"$merge", "array", "One object of all; later ones win."_en},
    FunctionHelp{"$millis", "", "Now, in milliseconds since 1970."_en},
    FunctionHelp{"$min", "array", "The smallest number."_en},
    FunctionHelp{"$not", "value", "True where the value counts as false."_en},
    FunctionHelp{"$now", "picture", "Now, as a timestamp."_en},
    FunctionHelp{"$number", "value", "The number that the text or the truth value stands for."_en},
    FunctionHelp{"$pad", "text, width, char", "The text filled up to that width; to the left where it is negative."_en},
    FunctionHelp{"$parse", "text", "The value that the JSON text stands for. Of Step Functions; $eval is not there."_en},
    FunctionHelp{"$parseInteger", "text, picture", "The whole number that is written as the picture shows."_en},
    FunctionHelp{"$partition", "array, size", "The array in pieces of that size. Of Step Functions."_en},
    FunctionHelp{"$power", "base, exponent", "The base to the power of the exponent."_en},
    FunctionHelp{"$random", "seed", "A number from 0 up to 1; always the same for the same seed."_en},
    FunctionHelp{"$range", "first, last, step", "The numbers from the first to the last. Of Step Functions."_en},
    FunctionHelp{"$reduce", "array, function, init", "One value of all: function($sofar, $value)."_en},
    FunctionHelp{"$replace", "text, pattern, with", "The text with what matches replaced."_en},
    FunctionHelp{"$reverse", "array", "The array the other way round."_en},
    FunctionHelp{"$round", "number, places", "The number rounded; halves to the even digit."_en},
    FunctionHelp{"$shuffle", "array", "The array in an order of chance."_en},
    FunctionHelp{"$sift", "object, function", "The members for which the function is true."_en},
    FunctionHelp{"$single", "array, function", "The one item for which the function is true; fails where there is not just one."_en},
    FunctionHelp{"$sort", "array, function", "The array in order; function($a, $b) is true where they are to be swapped."_en},
    FunctionHelp{"$split", "text, separator", "The pieces between the separators."_en},
    FunctionHelp{"$spread", "object", "An object for each member."_en},
    FunctionHelp{"$sqrt", "number", "The square root."_en},
    FunctionHelp{"$string", "value", "The value as a text; objects as JSON."_en},
    FunctionHelp{"$substring", "text, start, length", "A part of the text, from 0 on."_en},
    FunctionHelp{"$substringAfter", "text, chars", "What comes after the first place of these characters."_en},
    FunctionHelp{"$substringBefore", "text, chars", "What comes before the first place of these characters."_en},
    FunctionHelp{"$sum", "array", "The sum of the numbers."_en},
    FunctionHelp{"$toMillis", "timestamp, picture", "The timestamp in milliseconds since 1970."_en},
    FunctionHelp{"$trim", "text", "The text without blanks at its ends, and single ones inside."_en},
    FunctionHelp{"$type", "value", "The name of the value's type."_en},
    FunctionHelp{"$uppercase", "text", "The text in capital letters."_en},
    FunctionHelp{"$uuid", "", "A new identity (version 4). Of Step Functions."_en},
    FunctionHelp{"$zip", "array, array", "Arrays of what stands at the same place."_en}};

constexpr std::array intrinsicFunctions = {
    FunctionHelp{"States.Array", "value, \u2026", "An array of the values."_en},
    FunctionHelp{"States.ArrayContains", "array, value", "Whether the value is in the array."_en},
    FunctionHelp{"States.ArrayGetItem", "array, index", "The item at that place, from 0 on."_en},
    FunctionHelp{"States.ArrayLength", "array", "How many items there are."_en},
    FunctionHelp{"States.ArrayPartition", "array, size", "The array in pieces of that size."_en},
    FunctionHelp{"States.ArrayRange", "first, last, step", "The numbers from the first to the last, at most 1000."_en},
    FunctionHelp{"States.ArrayUnique", "array", "The array without what is there twice."_en},
    FunctionHelp{"States.Base64Decode", "text", "The text that Base64 stands for."_en},
    FunctionHelp{"States.Base64Encode", "text", "The text in Base64."_en},
    FunctionHelp{"States.Format", "'template {}', value, \u2026", "The template with each {} filled by the next value."_en},
    FunctionHelp{"States.Hash", "text, 'algorithm'", "The hash: MD5, SHA-1, SHA-256, SHA-384 or SHA-512."_en},
    FunctionHelp{"States.JsonMerge", "object, object, false", "Both objects in one; the second wins. The last argument has to be false."_en},
    FunctionHelp{"States.JsonToString", "value", "The value as JSON text."_en},
    FunctionHelp{"States.MathAdd", "number, number", "The sum of two whole numbers."_en},
    FunctionHelp{"States.MathRandom", "first, last", "A whole number of chance, the last one left out."_en},
    FunctionHelp{"States.StringSplit", "text, 'separators'", "The pieces between any of these characters."_en},
    FunctionHelp{"States.StringToJson", "text", "The value that the JSON text stands for."_en},
    FunctionHelp{"States.UUID", "", "A new identity (version 4)."_en}};
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
