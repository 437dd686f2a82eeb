package mlsd.serve;

/// Somebody wants a page.
///
/// @param id names the request in the logs
/// @param k  items on the page
public record FeedRequest(String id, int user, int k) {}
