package mlsd.worlds;

import java.util.List;

/// One page from request to response: what the policy saw, what it chose, what the user did.
public record Decision(Request request, Slate slate, List<Exposure> exposures) {}
