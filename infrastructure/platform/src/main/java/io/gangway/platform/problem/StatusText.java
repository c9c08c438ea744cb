package io.gangway.platform.problem;

/** Code and sentence for what the framework refuses before our code is asked. */
record StatusText(String code, String detail) {

    static StatusText of(int status) {
        return switch (status) {
            case 400 -> new StatusText("BAD_REQUEST", "The request cannot be understood.");
            case 401 -> new StatusText("UNAUTHENTICATED", "A valid bearer token is needed.");
            case 403 -> new StatusText("FORBIDDEN", "The token's roles do not allow this.");
            case 404 -> new StatusText("NOT_FOUND", "There is nothing here with that id.");
            case 405 -> new StatusText("METHOD_NOT_ALLOWED", "This resource does not know that method.");
            case 406 -> new StatusText("NOT_ACCEPTABLE", "This resource has no form that the request accepts.");
            case 413 -> new StatusText("BODY_TOO_LARGE", "The body is larger than this API accepts.");
            case 415 -> new StatusText("UNSUPPORTED_MEDIA_TYPE", "This resource does not read bodies of that type.");
            case 503 -> new StatusText("UNAVAILABLE", "This is not possible right now. Try again later.");
            default ->
                status >= 500
                        ? new StatusText("INTERNAL_ERROR", "Something failed on our side; the request id finds it.")
                        : new StatusText("REFUSED", "The request was refused.");
        };
    }
}
