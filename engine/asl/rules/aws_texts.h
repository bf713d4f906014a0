// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What AWS itself says of a definition that it refuses, to the letter. It is never translated: who
/// looks an error up finds it in these words.
namespace stepwright::asl::rules::aws {

struct Text {
  const char* code;
  const char* message;  ///< "%1" is the first argument
};

inline constexpr const char* schema = "SCHEMA_VALIDATION_FAILED";

// Objects and their fields.
inline constexpr Text noObject{schema, "Definition must be a valid JSON object"};
inline constexpr Text required{schema, "These fields are required: [%1]"};
inline constexpr Text oneRequired{schema, "One of these fields is required: [%1]"};
inline constexpr Text noneOfGroup{schema,
                                  "This object should have only one of the following fields: [%1]"};
inline constexpr Text oneSelector{
    schema,
    "The object must have only one of the following fields, [And, Or, Not, Variable, Condition]"};
inline constexpr Text onlyOne{schema, "There should only be one of the following fields: [%1]"};
inline constexpr Text unsupportedField{schema, "Field '%1' is not supported"};
inline constexpr Text missingField{schema, "The field '%1' is required but was missing"};
inline constexpr Text neededField{schema, "The field '%1' is required"};
inline constexpr Text noCredentials{schema,
                                    "The field 'Credentials' is not supported for activities"};
inline constexpr Text otherLanguage{schema,
                                    "The QueryLanguage is set to '%1', but field '%2' is only "
                                    "supported for the '%3' QueryLanguage"};
inline constexpr Text languageOfMachine{
    schema, "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"};

// Values.
inline constexpr Text kind{schema, "Expected value of type %1"};
inline constexpr Text oneOf{schema, "Value should be one of the following: [%1]"};
inline constexpr Text empty{schema, "Value cannot be empty"};
inline constexpr Text noStates{schema, "States must not be empty"};
inline constexpr Text minimum{schema, "Minimum value is %1"};
inline constexpr Text maximum{schema, "Maximum value is %1"};
inline constexpr Text timestamp{schema, "String does not match RFC3339 timestamp"};
inline constexpr Text heartbeat{schema, "HeartbeatSeconds must be less than TimeoutSeconds"};
inline constexpr Text maxDelay{schema, "MaxDelaySeconds must be greater than IntervalSeconds"};
inline constexpr Text path{schema, "Value must be a valid JSONPath."};
inline constexpr Text referencePath{schema, "Value is not a Reference Path"};
inline constexpr Text pathStart{
    schema, "Value is not a Reference Path: Reference path didn't start with '$'"};
inline constexpr Text pathOrCall{
    schema,
    "The value for the field '%1' must be a valid JSONPath or a valid intrinsic function call"};
inline constexpr Text expression{"INVALID_JSONATA_EXPRESSION", "%1"};
inline constexpr Text topLevelReference{"UNSUPPORTED_JSONATA_EXPRESSION",
                                        "Reference to '%1' at the top level is not supported."};
inline constexpr Text wholeInput{"UNSUPPORTED_JSONATA_EXPRESSION",
                                 "Reference to '%1' is not supported."};
inline constexpr Text expressionMarks{schema, "JSONata string must start with {% and end with %}"};
inline constexpr Text statesMember{"UNSUPPORTED_JSONATA_EXPRESSION",
                                   "Field '$states.%1' does not exist."};
inline constexpr Text parameter{"UNKNOWN_PARAMETER",
                                "The field \"%1\" is not supported by Step Functions"};
inline constexpr Text noParameters{schema, "%1 field is required for resource ARN: %2"};

// Resources.
inline constexpr Text resource{schema, "Value is not a valid resource ARN"};
inline constexpr Text unlikelyResource{"INVALID_RESOURCE", "Value is not a valid resource ARN"};
inline constexpr Text unknownResource{
    schema,
    "The resource provided %1 is not recognized. The value is not a valid resource ARN, or the "
    "resource is not available in this region."};
inline constexpr Text expressPattern{
    schema, "Express state machine does not support '%1' service integration "};
inline constexpr Text expressActivity{schema,
                                      "Express state machine does not support Activity ARN"};
inline constexpr Text expressDistributed{
    schema,
    "The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines"};
inline constexpr Text noReader{schema,
                               "The field 'Resource' does not match any of the allowed values"};

// States, transitions, names.
inline constexpr Text allLast{schema, "States.ALL must appear alone and at end of list"};
inline constexpr Text missingTarget{"MISSING_TRANSITION_TARGET", "Missing 'Next' target: %1"};
inline constexpr Text unreachable{"MISSING_TRANSITION_TARGET", "State \"%1\" is not reachable."};
inline constexpr Text noEnd{"MISSING_END_STATE", "Workflow has no terminal state"};
inline constexpr Text duplicateState{"DUPLICATE_STATE_NAME", "Duplicate State name: %1"};
inline constexpr Text namelessState{"INVALID_STATE_NAME", "State name must not be empty"};
inline constexpr Text longStateName{
    "INVALID_STATE_NAME",
    "Invalid State name: %1 exceeds the 80-character limit allowed by the "
    "service"};
inline constexpr Text label{"INVALID_LABEL_NAME", "Invalid Label name: %1"};
inline constexpr Text longLabel{"INVALID_LABEL_NAME",
                                "Invalid Label name: %1 exceeds the 40-character limit allowed by "
                                "the service"};
inline constexpr Text duplicateLabel{"DUPLICATE_LABEL_NAME", "Duplicate Label name: %1"};
inline constexpr Text variableName{
    "INVALID_VARIABLE_NAME",
    "Invalid variable name '%1': the variable name contains invalid characters."};
inline constexpr Text reservedVariable{"RESERVED_VARIABLE_NAME",
                                       "Cannot assign to reserved variable '$states'."};
inline constexpr Text outerVariable{
    "DUPLICATE_VARIABLE_NAME", "The variable name '%1' was already defined in a parent scope."};

// Warnings of AWS's.
inline constexpr Text noDollar{
    "NO_DOLLAR", "No .$ on a field that appears to be a JSONPath or Intrinsic Function"};
inline constexpr Text noPath{"NO_PATH",
                             "No Path on a field that appears to be a JSONPath or Intrinsic "
                             "Function"};

// Texts that are no JSON.
inline constexpr Text duplicateKey{"INVALID_JSON_DESCRIPTION", "Duplicate field '%1'"};

}  // namespace stepwright::asl::rules::aws
