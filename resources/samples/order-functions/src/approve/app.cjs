// Approves an order by its token, as somebody who was asked by mail would: a heartbeat, then the answer. In AWS the
// clients of the SDK send the same calls.
const endpoint = process.env.AWS_ENDPOINT_URL_SFN ?? 'https://states.us-east-1.amazonaws.com';

async function send(action, body) {
  const answer = await fetch(`${endpoint}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `AWSStepFunctions.${action}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
}

exports.handler = async ({ token: taskToken, total }) => {
  await send('SendTaskHeartbeat', { taskToken });
  if (total > Number(process.env.LIMIT)) {
    await send('SendTaskFailure', { taskToken, error: 'NotApproved', cause: `${total} is more than ${process.env.LIMIT}` });
    return { asked: true };
  }
  await send('SendTaskSuccess', { taskToken, output: JSON.stringify({ approvedBy: 'the night shift' }) });
  return { asked: true };
};
