// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/field_help.h"

#include <algorithm>
#include <array>

namespace stepwright::asl {
namespace {

struct Words {
  Owner owner;
  std::string_view name;
  std::string_view text;
};

// clang-format off
constexpr std::array words = {
  Words{Owner::Machine, "QueryLanguage",
        "With JSONPath a single state may still choose JSONata for itself; with JSONata none can go back."},
  Words{Owner::Machine, "TimeoutSeconds",
        "The time runs on during waits and retries, and nothing catches this timeout."},
  Words{Owner::Machine, "StartAt", "Names are compared letter by letter, small and capital ones told apart."},
  Words{Owner::SubMachine, "StartAt", "Only states of the same branch or item processor can be named."},
  Words{Owner::State, "Comment", "It has no effect on the run."},
  Words{Owner::State, "QueryLanguage",
        "A Map or Parallel state does not hand its language on to the states inside it."},
  Words{Owner::State, "Resource",
        "It is taken literally. An ending .sync waits until the job is done, .waitForTaskToken until somebody reports back."},
  Words{Owner::State, "Credentials", "The role may be fixed or come from the data, for instance to work in another account."},
  Words{Owner::State, "Seconds", "0 goes on at once. Workflows of type EXPRESS end after five minutes in all."},
  Words{Owner::State, "SecondsPath", "The value found there has to be a whole number."},
  Words{Owner::State, "Timestamp", "It takes a date, a capital T, a time, and Z or an offset. A moment in the past goes on at once."},
  Words{Owner::State, "TimestampPath", "The text found there has to be a moment as in Timestamp."},
  Words{Owner::State, "Error", "Retry and Catch of a Map or Parallel around it are matched with this name."},
  Words{Owner::State, "Cause", "It is kept in the history and shown to whoever started the run."},
  Words{Owner::State, "MaxConcurrency",
        "1 works on one item after the other, in their order. Results keep the order of the items in any case."},
  Words{Owner::State, "Label",
        "Without it the name of the state is used. Blanks and most signs are not allowed, and no two Maps may share one."},
  Words{Owner::State, "ToleratedFailurePercentage",
        "When more items fail, the whole Map fails with States.ExceedToleratedFailureThreshold."},
  Words{Owner::State, "ToleratedFailureCount",
        "When more items fail, the whole Map fails with States.ExceedToleratedFailureThreshold."},
  Words{Owner::State, "Next", "A state that leads nowhere ends its machine: the run, the branch or the iteration."},
  Words{Owner::State, "TimeoutSeconds", "Without it a call that never answers waits for years. Retry and Catch can name States.Timeout."},
  Words{Owner::State, "HeartbeatSeconds", "For activities and calls with a task token: whoever works on it has to report within this time."},
  Words{Owner::State, "InputPath", "What it leaves out comes back with ResultPath, which works on the whole input."},
  Words{Owner::State, "ItemReader", "With it the items do not have to pass through the state's input, so there may be millions."},
  Words{Owner::State, "ItemsPath", "It is applied to what InputPath has left."},
  Words{Owner::State, "Items", "An expression has to yield an array; a single match is not one, so end its path with []."},
  Words{Owner::State, "ItemSelector", "In JSONata the item is $states.context.Map.Item.Value. The rest of the input is at hand too."},
  Words{Owner::State, "ItemBatcher", "A child execution then gets {\"Items\": [\u2026]} instead of one item."},
  Words{Owner::State, "Parameters", "All other values are meant literally. Without it the state gets what InputPath leaves."},
  Words{Owner::State, "Arguments", "Any text in it may be an expression, at any depth."},
  Words{Owner::State, "Result", "Keys that end in .$ stay as they are. Use Parameters to make data from the input."},
  Words{Owner::State, "ResultSelector", "$ is the raw result here, not the input of the state."},
  Words{Owner::State, "ResultWriter", "The state then yields where they were written. Without it results above 256 KiB fail the Map."},
  Words{Owner::State, "ResultPath", "It puts the result into the whole input as it was before InputPath; $ replaces it."},
  Words{Owner::State, "OutputPath", "It is the last step before the next state."},
  Words{Owner::State, "Output", "It sees $states.input, and $states.result where there is one, but not what this state assigns."},
  Words{Owner::State, "Assign", "The values are reckoned with the variables as they were on entry, and are seen from the next state on."},
  Words{Owner::ProcessorConfig, "Mode",
        "INLINE works on up to 40 items at once in the same history; DISTRIBUTED on up to 10,000, each with a history of its own."},
  Words{Owner::ProcessorConfig, "ExecutionType", "EXPRESS is quick and cheap for work of less than five minutes."},
  Words{Owner::ItemReader, "ReaderConfig", "A list of objects needs none."},
  Words{Owner::ReaderConfig, "InputType", "JSON has to hold an array, or an object whose members become the items; JSONL holds one item a line."},
  Words{Owner::ReaderConfig, "CSVHeaderLocation", "FIRST_ROW takes the names from the file, GIVEN from CSVHeaders."},
  Words{Owner::ReaderConfig, "CSVHeaders", "One name for each column, in their order; columns without a name are left out."},
  Words{Owner::ReaderConfig, "ItemsPointer", "For instance /data/orders; without it the file itself has to be the array."},
  Words{Owner::ReaderConfig, "MaxItems", "The rest is not read at all; good for a first trial."},
  Words{Owner::ItemBatcher, "MaxItemsPerBatch", "The last batch may be smaller."},
  Words{Owner::ItemBatcher, "MaxInputBytesPerBatch", "Where both limits are set, a batch ends at the one that is met first."},
  Words{Owner::ItemBatcher, "BatchInput", "The same for each batch, beside its Items."},
  Words{Owner::ResultWriter, "WriterConfig", "It also shapes results that are not written to Amazon S3."},
  Words{Owner::WriterConfig, "Transformation", "Failed children are always kept as a whole record."},
  Words{Owner::WriterConfig, "OutputType", "JSONL writes one result a line."},
  Words{Owner::HttpArguments, "ApiEndpoint", "Calls to private addresses need InvocationConfig and a connection made for it."},
  Words{Owner::HttpArguments, "RequestBody", "It is sent as JSON unless Transform says otherwise."},
  Words{Owner::Retrier, "MaxAttempts", "The first attempt is not counted. When they are used up, Catch is asked."},
  Words{Owner::Retrier, "ErrorEquals", "States.ALL has to stand alone, in the last entry."},
  Words{Owner::Catcher, "ErrorEquals", "States.ALL has to stand alone, in the last entry. States.Runtime is never caught."},
};
// clang-format on

/// "ToleratedFailureCountPath" is helped by the words of "ToleratedFailureCount".
std::string_view plain(std::string_view name) {
  if (name.ends_with(".$")) name.remove_suffix(2);
  return name;
}

}  // namespace

std::string_view moreAbout(const Field& field) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Words& entry) {
    return entry.owner == field.owner && entry.name == plain(field.name);
  });
  return found == words.end() ? std::string_view() : found->text;
}

}  // namespace stepwright::asl
